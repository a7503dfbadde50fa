/** Address that the audience can open: the configured one, else that of the page itself without the slide; undefined for a page that only this machine can reach. */
export function siteAddress(configured: string | undefined, page: string): string | undefined {
  if (configured !== undefined && URL.canParse(configured))
    return configured
  const url = new URL(page)
  if (!url.protocol.startsWith('http') || /^(?:localhost|127\.|\[::1\])/.test(url.hostname))
    return undefined
  url.hash = ''
  url.search = ''
  return url.href
}
