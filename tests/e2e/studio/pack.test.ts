import type { PackReport } from '../../../export/platform/packReport'
import { Buffer } from 'node:buffer'
import { unzipSync } from 'fflate'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { runThreadeck } from '../../export/cli/runThreadeck'
import { testFolder } from '../../export/cli/testFolder'
import { readPdf } from '../../export/output/readPdf'
import { useStudioPage } from './useStudioPage'

const studio = useStudioPage()
const { button, menu, paste, saved } = studio
const thread = ['# Six small posts', ...Array.from({ length: 5 }, (_, index) => `Post ${index + 2} says that there are more.`)].join('\n\n---\n\n')

async function openSheet(): Promise<void> {
  await menu('New')
  await paste(thread)
  await studio.page.getByText('1 / 6').waitFor()
  await menu('Pack for platforms …')
}

function platform(name: string) {
  return studio.page.getByRole('checkbox', { name })
}

/** What a report says but for bytes, which encoders differ in. */
function plain({ platforms, problems, files }: PackReport) {
  return {
    problems,
    files,
    platforms: platforms.map(({ platform, size, posts, notes }) => ({ platform, size, notes, posts: posts.map(({ folder, files, caption }) => ({ folder, caption, files: files.map(({ file, cards, width, height, alt }) => ({ file, cards, width, height, alt })) })) })),
  }
}

it('packs a thread for platforms as one ZIP, with the files, captions and alt texts that threadeck pack writes', async () => {
  await openSheet()
  expect(await button('Pack').isDisabled()).toBe(true)
  for (const name of ['LinkedIn', 'Bluesky', 'Instagram'])
    await platform(name).check()
  const { name, data } = await saved(() => button('Pack').click())
  expect(name).toBe('six-small-posts-pack.zip')
  await studio.page.getByText('Packed: its report.txt says what is in it.').waitFor()
  const files = unzipSync(data)
  const ours = JSON.parse(Buffer.from(files['report.json']).toString()) as PackReport

  const { name: file, data: json } = await saved(() => menu('Save the thread for the command'))
  const folder = await testFolder({ [file]: json })
  const { stdout } = await runThreadeck(['pack', file, '--for', 'instagram,linkedin,bluesky', '--json'], { cwd: folder })
  expect(plain(ours)).toEqual(plain(JSON.parse(stdout) as PackReport))

  expect(Object.keys(files).sort()).toEqual(ours.files.toSorted())
  for (const { file, cards, width, height, bytes, encoding, checks } of ours.platforms.flatMap(({ posts }) => posts.flatMap(({ files }) => files))) {
    expect(files[file].length).toBe(bytes)
    expect(checks.filter(({ isMet }) => !isMet)).toEqual([])
    if (encoding.format === 'pdf')
      expect((await readPdf(files[file])).numPages).toBe(cards.length)
    else
      expect(await sharp(Buffer.from(files[file])).metadata()).toMatchObject({ format: encoding.format, width, height })
  }
})

it('says which platform does not take the thread, and packs the others when it is asked to', async () => {
  await openSheet()
  for (const name of ['Pinterest', 'Bluesky'])
    await platform(name).check()
  await button('Pack').click()
  const problem = studio.page.getByRole('alert')
  await problem.waitFor()
  expect(await problem.textContent()).toMatch(/^Expected at most 5 cards for Pinterest, [^()]*$/)
  const { data } = await saved(() => button('Pack what can be made').click())
  const files = unzipSync(data)
  const report = JSON.parse(Buffer.from(files['report.json']).toString()) as PackReport
  expect(report.platforms.map(({ platform }) => platform)).toEqual(['bluesky'])
  expect(report.problems).toEqual([expect.stringMatching(/^Expected at most 5 cards for Pinterest/)])
  await problem.waitFor({ state: 'detached' })
})
