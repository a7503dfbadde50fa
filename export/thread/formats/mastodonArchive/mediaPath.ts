/**
 * Path of a file of the archive by the address that a post gives it: a path from the archive's root, or with the folders of the server before it.
 * @param address as the post has it
 * @param root folder of the archive, with "/" at its end
 * @param paths of the files of the archive
 */
export function mediaPath(address: string, root: string, paths: ReadonlySet<string>): string | undefined {
  const path = address.replace(/^[a-z][a-z\d+.-]*:\/\/[^/]*/i, '').split(/[?#]/, 1)[0].replace(/^\/+/, '')
  const below = path.indexOf('media_attachments/')
  return [path, ...below > 0 ? [path.slice(below)] : []].map(candidate => root + candidate).find(candidate => paths.has(candidate))
}
