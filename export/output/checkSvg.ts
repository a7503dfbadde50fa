import { Parser } from 'htmlparser2'
import { PictureError } from './pictureError'

const refusedElements = new Set(['script', 'foreignobject', 'iframe', 'embed', 'object', 'audio', 'video', 'handler', 'listener'])
const innerReference = /^\s*(?:#|data:image\/(?:png|jpeg|gif|webp)[;,])/i
const outerUrl = /url\(\s*(?:["']\s*)?(?![#"'])[^)\s]/i

/**
 * Refuses an SVG that could run something, read another file, or look different on another machine.
 * @throws {PictureError}
 */
export function checkSvg(source: string, name: string): void {
  const refuse = (what: string, remedy: string): never => {
    throw new PictureError(`Expected ${name} to be an SVG picture that stands alone, but received one with ${what}: ${remedy}.`)
  }
  let insideStyle = false
  const parser = new Parser({
    onopentag(tag, attributes) {
      const element = tag.toLowerCase().replace(/^.*:/, '')
      insideStyle = element === 'style'
      if (refusedElements.has(element))
        refuse(`a <${element}> element`, 'remove it')
      if (element === 'text' || element === 'tspan')
        refuse('text, which would be drawn in whatever font a machine has', 'convert its text to paths')
      for (const [attribute, value] of Object.entries(attributes)) {
        const key = attribute.toLowerCase()
        if (key.startsWith('on'))
          refuse(`a script in "${attribute}"`, 'remove it')
        if (/(?:^|:)(?:href|src)$/.test(key) && value !== '' && !innerReference.test(value) && element !== 'a')
          refuse(`a reference to ${shorten(value)}`, 'put the picture into the file, or remove it')
        if (outerUrl.test(value))
          refuse(`a reference in "${attribute}"`, 'remove it')
      }
    },
    ontext(text) {
      if (insideStyle && (outerUrl.test(text) || /@import/i.test(text)))
        refuse('a style sheet that reads other files', 'remove it')
    },
    onclosetag: () => {
      insideStyle = false
    },
    onprocessinginstruction(instruction, data) {
      if (/entity|\[|xml-stylesheet/i.test(data) || /^\?xml-stylesheet/i.test(instruction))
        refuse('entities or a style sheet of its own', 'save it as a plain SVG')
    },
  }, { xmlMode: true, decodeEntities: true })
  parser.end(source)
}

function shorten(value: string): string {
  return value.length > 60 ? `${value.slice(0, 60)}…` : value
}
