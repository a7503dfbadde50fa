/** Fetches a file that the site holds for the studio, relative to the page wherever it is hosted. @throws {Error} in one sentence */
export async function fetchStudioFile(path: string): Promise<Response> {
  const response = await fetch(new URL(`studio/${path}`, document.baseURI.split('#')[0])).catch(() => undefined)
  if (!response?.ok)
    throw new Error(`Expected the site to hold studio/${path}, but it could not be fetched: upload the whole folder of the site, or reload the page.`)
  return response
}
