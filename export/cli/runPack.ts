import type { Pack } from '../output/makePack'
import type { ThreadFlags } from './openThread'
import { join, relative, resolve } from 'node:path'
import process from 'node:process'
import { printable, printableJson } from '../message/printable'
import { efforts } from '../output/encode'
import { makePack } from '../output/makePack'
import { packReportText } from '../platform/packReportText'
import { isPipe, openThread, threadFileName } from './openThread'
import { parseBytes } from './parseBytes'
import { parsePlatforms, parseTargets } from './parsePlatforms'
import { parseChoice, refuseEmptyFlags } from './parseValue'
import { createProgress } from './progress'

/** Flags of `threadeck pack`, as typed. */
export interface PackFlags extends ThreadFlags {
  readonly for: string
  readonly out?: string
  readonly size?: string
  readonly caption?: string
  readonly maxBytes?: string
  readonly effort: string
  readonly keepGoing?: boolean
  readonly force?: boolean
  readonly json?: boolean
}

/** Reads a thread file, makes what the posts of each platform need and says what that is; the exit code is 1 where something could not be made. */
export async function runPack(file: string, flags: PackFlags): Promise<void> {
  refuseEmptyFlags(flags)
  const targets = parseTargets(parsePlatforms(flags.for), flags.size)
  const effort = parseChoice('--effort', flags.effort, efforts)
  const maxBytes = flags.maxBytes === undefined ? undefined : parseBytes('--max-bytes', flags.maxBytes)
  const opened = await openThread(file, flags)
  const folder = flags.out ?? join('out', `${threadFileName(file, flags)}-pack`)
  const progress = createProgress('cards')
  try {
    const pack = await makePack({
      ...opened,
      targets,
      name: threadFileName(file, flags),
      effort,
      maxBytes,
      caption: flags.caption,
      cover: flags.cover,
      outro: flags.outro,
      folder,
      force: flags.force === true,
      onlySameThread: flags.out === undefined && isPipe(file),
      keepGoing: flags.keepGoing === true,
      onProgress: progress.update,
    })
    progress.stop()
    tell(pack, folder, flags)
  }
  catch (error) {
    progress.stop()
    throw error
  }
}

/** Says what was written, and what not. */
function tell({ report, isWritten }: Pack, folder: string, { json, keepGoing }: PackFlags): void {
  if (json)
    process.stdout.write(`${printableJson(report)}\n`)
  else if (isWritten)
    process.stdout.write(packReportText({ ...report, warnings: [], problems: [] }).split('\n').map(printable).join('\n'))
  for (const warning of report.warnings)
    process.stderr.write(`Warning: ${printable(warning)}\n`)
  for (const problem of report.problems)
    process.stderr.write(`threadeck: ${printable(problem)}\n`)
  if (report.problems.length > 0)
    process.exitCode = 1
  if (isWritten)
    process.stderr.write(`${printable(`Wrote ${report.files.length} files for ${report.platforms.map(({ title }) => title).join(', ')} to ${relative('', resolve(folder)) || '.'}`)}\n`)
  else
    process.stderr.write(`Nothing was written${keepGoing ? '' : '; --keep-going writes what can be made'}.\n`)
}
