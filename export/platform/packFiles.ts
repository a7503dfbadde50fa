import type { PackedPlatform, PackReport } from './packReport'
import { packReportNames } from './packReport'
import { packReportText } from './packReportText'

/** The report of a pack, and the files of text that go with its pictures, itself among them, by their paths. */
export interface PackFiles {
  readonly report: PackReport
  readonly texts: readonly (readonly [path: string, content: string])[]
}

/** Captions and alt texts to be copied from, and the report that names all files. */
export function packFiles(content: Omit<PackReport, 'files'>): PackFiles {
  const texts = content.platforms.flatMap(textFiles)
  const pictures = content.platforms.flatMap(({ posts }) => posts.flatMap(({ files }) => files.map(({ file }) => file)))
  const report = { ...content, files: [...[...pictures, ...texts.map(([path]) => path)].toSorted(), packReportNames.text, packReportNames.data] }
  return { report, texts: [...texts, [packReportNames.text, packReportText(report)], [packReportNames.data, `${JSON.stringify(report, undefined, 2)}\n`]] }
}

function textFiles({ posts }: PackedPlatform): (readonly [path: string, content: string])[] {
  return posts.flatMap(({ folder, files, caption }) => {
    const alts = files.flatMap(({ file, alt }) => alt ? [altEntry(file.slice(folder.length + 1), alt.text)] : [])
    return [[caption.file, `${caption.text}\n`] as const, ...alts.length === 0 ? [] : [[`${folder}/alt.txt`, `${alts.join('\n\n')}\n`] as const]]
  })
}

/** A text below the name of its file. */
function altEntry(name: string, text: string): string {
  return `${name}\n${'-'.repeat(name.length)}\n${text}`
}
