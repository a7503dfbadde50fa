/** What XML 1.0 does not allow, escaped or not. */
// eslint-disable-next-line no-control-regex
const notXml = /[\0-\x08\v\f\x0E-\x1F\uFFFE\uFFFF\p{Surrogate}]/gu

/** A text as the content of an element or of an attribute in double quotes; what XML cannot hold becomes the replacement character. */
export function xmlText(text: string): string {
  return text.replace(notXml, '\uFFFD').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll('\n', '&#10;')
}
