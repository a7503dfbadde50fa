/** Whether somebody asks sites, through their browser, to fetch no more than is wanted; false where a browser does not say. */
export function savesData(): boolean {
  return (navigator as { readonly connection?: { readonly saveData?: boolean } }).connection?.saveData === true
}
