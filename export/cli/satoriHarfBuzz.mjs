import { readFile } from 'node:fs/promises'

const satori = /[\\/]satori[\\/]dist[\\/]standalone\.js$/

/** Satori shapes text with a HarfBuzz of its own, which it compiles and waits for where it sets none too: here only where it is given fonts. */
function patchSatori(source, path) {
  const patched = source
    .replace(/exports=new Promise\(function\((\w+),(\w+)\)\{(\w+)\(\)\.then\((\w+)=>\{\1\((\w+)\(\4\)\)\},\2\)\}\)/, 'exports={then:($1,$2)=>$3().then($4=>$1($5($4)),$2)}')
    .replace(/(async function \w+\(\w+,(\w+),\{replacedElements[^;]*;let\[\w+\]=await Promise\.all\(\[\w+\(\),)(\w+\(\))\]/, '$1$2.fonts?.length>0&&$3]')
  if (!patched.includes('exports={then:') || !patched.includes('.fonts?.length>0&&'))
    throw new Error(`Expected ${path} to wait for its HarfBuzz where it renders: see how it does, and correct export/cli/satoriHarfBuzz.mjs.`)
  return patched
}

/** Satori's HarfBuzz late, when the command is bundled. */
export const lateSatoriHarfBuzz = {
  name: 'late-satori-harfbuzz',
  setup({ onLoad }) {
    onLoad({ filter: satori }, async ({ path }) => ({ contents: patchSatori(await readFile(path, 'utf8'), path) }))
  },
}

/** The same for the built site. */
export function viteSatori() {
  return {
    name: 'threadeck:satori',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      return satori.test(id) ? { code: patchSatori(code, id), map: null } : undefined
    },
  }
}
