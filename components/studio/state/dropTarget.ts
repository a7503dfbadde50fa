/** Where files that are dragged over the studio would go: pictures onto a post, anything else to the page, which opens it. */
export type DropTarget = { readonly kind: 'post', readonly id: string } | { readonly kind: 'page', readonly pictures: boolean }

/** Where what is dragged would go, held over a post or none; undefined where it is no files. Safari says only that it is files, not of what kind. */
export function dropTarget({ types, items }: { readonly types: readonly string[], readonly items: Iterable<Pick<DataTransferItem, 'kind' | 'type'>> }, post: string | undefined): DropTarget | undefined {
  if (!types.includes('Files'))
    return undefined
  const files = Array.from(items).filter(({ kind }) => kind === 'file')
  const pictures = files.length > 0 && files.every(({ type }) => type.startsWith('image/'))
  return pictures && post !== undefined ? { kind: 'post', id: post } : { kind: 'page', pictures }
}
