import { babelParse, compileScript, MagicString, parse, walk } from 'vue/compiler-sfc'

/** Name of the function that counted code calls, see `countSteps`. */
export const stepName = 'takeStep$'

const functions = /^(?:Function|ArrowFunction|ObjectMethod|ClassMethod|ClassPrivateMethod)/
const loops = /^(?:For|While|DoWhile)/

/**
 * TypeScript of a layout of somebody's own, and what its first comment says that it is for.
 * @throws {SyntaxError} with one line of text, and the line of the file where it is known
 */
export function compileOwnLayout(source, file) {
  try {
    const { descriptor, errors } = parse(source, { filename: file })
    if (errors.length > 0)
      throw errors[0]
    if (descriptor.styles.length > 0)
      throw failure('a <style>, which a card does not read: write style="..." on the elements', descriptor.styles[0].loc.start.line)
    if (!descriptor.template)
      throw failure('no <template>')
    const { content } = compileScript(withScript(descriptor), { id: file, inlineTemplate: true, templateOptions: { compilerOptions: { hoistStatic: false } } })
    return { code: content, purpose: purposeOf(descriptor, source) }
  }
  catch (error) {
    const line = error.line ?? error.loc?.start?.line ?? framedLine(error.message)
    throw failure(error.message.split(/\n|\.\s/)[0].replace(/^\[.*?\]\s*/, '').replace(/\s*\(\d+:\d+\)\s*$/, '').replace(/\.$/, ''), line)
  }
}

/** JavaScript whose loops and functions say each time that they run, so that none goes on for ever. @throws {SyntaxError} for what would run later */
export function countSteps(code, sourceType) {
  const counted = new MagicString(code)
  walk(babelParse(code, { sourceType }).program, {
    enter({ type, async: isAsync, body }) {
      if (isAsync || type === 'AwaitExpression')
        throw failure('async or await, and a layout is rendered at once')
      if (!body || (!functions.test(type) && !loops.test(type)))
        return
      if (body.type === 'BlockStatement')
        counted.appendRight(body.start + 1, `${stepName}();`)
      else if (functions.test(type))
        counted.appendLeft(body.start, `(${stepName}(),(`).appendRight(body.end, '))')
      else
        counted.appendLeft(body.start, `{${stepName}();`).appendRight(body.end, '}')
    },
  })
  return counted.toString()
}

/** A template alone compiles too. */
function withScript(descriptor) {
  if (descriptor.script || descriptor.scriptSetup)
    return descriptor
  const { descriptor: empty } = parse(`${descriptor.source}\n<script setup lang="ts">;</script>`, { filename: descriptor.filename })
  return empty
}

function purposeOf({ script, scriptSetup }, source) {
  const comment = /^\s*\/\/(.*)/.exec((scriptSetup ?? script)?.content ?? '')?.[1] ?? /^\s*<!--([\s\S]*?)-->/.exec(source)?.[1] ?? ''
  return comment.trim().replace(/\s+/g, ' ')
}

/** The line that a compiler points at in an extract of the source. */
function framedLine(message) {
  const lines = message.split('\n')
  const pointer = lines.findIndex(line => /^\s*\|\s*\^/.test(line))
  const number = pointer > 0 ? Number.parseInt(lines[pointer - 1], 10) : Number.NaN
  return Number.isNaN(number) ? undefined : number
}

function failure(text, line) {
  return Object.assign(new SyntaxError(text), { line })
}
