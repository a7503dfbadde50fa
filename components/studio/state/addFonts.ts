import type { OwnFont } from '../../../export/text/ownFont'
import type { Studio } from '../useStudio'
import { missingFaces } from '../../../export/text/missingFaces'
import { familyFiles } from '../../../export/theme/fontFamilies'
import { openFont } from '../render/openFonts'
import { freeName } from './addPicture'
import { dataAddress } from './dataAddress'
import { messageOf } from './messageOf'
import { projectThread } from './project'
import { missingFonts } from './usedMedia'

const mostBytes = 12 * 1024 ** 2
/** Endings of the files that fonts come in. */
export const fontKinds = '.ttf,.otf,.woff,.woff2'

/**
 * Sets the cards in fonts of somebody's own, a file for each face, as one step; they stay in the browser.
 * Faces of the family that is on are added to it, and files that the look names and the project lacks take their place.
 */
export async function addFonts(files: readonly File[], studio: Studio): Promise<void> {
  const { store, edited, fonts, setTheme, settled, notice, problem } = studio
  const read: { readonly file: File, readonly address: string, readonly font: OwnFont }[] = []
  try {
    for (const file of files)
      read.push(await readFont(file, studio))
  }
  catch (error) {
    problem.value = messageOf(error)
    return
  }
  const lacking = missingFonts(store.project.value, store.media.value)
  const media = new Map(store.media.value)
  const chosen: string[] = []
  const supplied: string[] = []
  for (const { file, address } of read) {
    const named = lacking.find(source => source.split('/').at(-1) === file.name && !media.has(source))
    const kept = Array.from(media).find(([, known]) => known === address)?.[0]
    const source = named ?? kept ?? freeName(file.name, media)
    media.set(source, address)
    if (named === undefined)
      chosen.push(source)
    else
      supplied.push(source)
  }
  store.media.value = media
  const [first] = read
  if (chosen.length > 0) {
    const before = familyFiles(edited.value.typography.family)
    const goesOn = before.some(source => fonts.value.get(source)?.family === first.font.family)
    setTheme({ typography: { family: Array.from(new Set([...goesOn ? before : [], ...chosen])) } })
  }
  await settled()
  problem.value = ''
  notice.value = [
    chosen.length > 0 ? `The text is set in ${first.font.family}.` : `${supplied.join(', ')} ${supplied.length === 1 ? 'is' : 'are'} where the look names ${supplied.length === 1 ? 'it' : 'them'}.`,
    ...missingFaces(projectThread(store.project.value), edited.value, fonts.value),
  ].join(' ')
}

async function readFont(file: File, { assets }: Studio): Promise<{ readonly file: File, readonly address: string, readonly font: OwnFont }> {
  if (file.size > mostBytes)
    throw new Error(`Expected font ${file.name} to have at most 12 MB, but received ${Math.ceil(file.size / 1024 ** 2)} MB: leave out characters that you do not need, or save it as WOFF2.`)
  const ending = /\.(ttf|otf|woff2?)$/i.exec(file.name)?.[1].toLowerCase() ?? 'ttf'
  const address = await dataAddress(new Blob([file], { type: `font/${ending}` }))
  return { file, address, font: await openFont(address, file.name, assets) }
}
