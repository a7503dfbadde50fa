/** Address that the audience can open: the configured one, else that of the page itself, without the slide. */
export function siteAddress(configured: unknown, page: string): string {
  if (typeof configured === 'string' && URL.canParse(configured))
    return configured
  const url = new URL(page)
  url.hash = ''
  url.search = ''
  return url.href
}
