import { hiddenElements, lineElements, spacedElements } from './elementKinds'
import { readHtml } from './readHtml'

/** Plain text of HTML, a line for each line or block: to be searched, or to show the beginning of. */
export function htmlText(html: string): string {
  let text = ''
  let hidden = 0
  const endLine = (name: string) => {
    if ((spacedElements.has(name) || lineElements.has(name)) && text !== '' && !text.endsWith('\n'))
      text += '\n'
  }
  readHtml(html, {
    open(name) {
      if (hiddenElements.includes(name))
        hidden++
      endLine(name)
      if (name === 'br')
        text += '\n'
    },
    close(name) {
      if (hiddenElements.includes(name) && hidden > 0)
        hidden--
      endLine(name)
    },
    text(part) {
      if (hidden === 0)
        text += part.replace(/[\t\n\f\r]/g, ' ')
    },
  })
  return text
}
