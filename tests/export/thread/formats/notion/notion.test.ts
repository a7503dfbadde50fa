import { expect, it } from 'vitest'
import { importFixture, importText, postTexts } from '../../importing'

it('importThread(notion.md) divides the page at its headings, with its callouts, its pictures and without its properties', () => {
  const imported = importFixture('notion.md')
  expect(imported.warnings).toEqual(['Properties of the page were left out: Status, Tags.'])
  expect(imported.thread.title).toBe('How caches work')
  expect(postTexts(imported)).toEqual([
    'How caches work\n\nA cache keeps what was used last.\n\n💡 Memory is far away.\n\nIt takes 100 cycles.',
    'Hits\n\n- What is a hit?\n\nThe line was there.',
    'Misses\n\nSee Write-back.',
  ])
  expect(imported.thread.posts[0].blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'quote', 'quote'])
  expect(imported.thread.posts[1].pictures).toEqual([{ source: 'How caches work 0123456789abcdef0123456789abcdef/Untitled.png', alt: '' }])
})

it.each([
  ['# T\n\nStatus: Done\n\nText', ['Status']],
  ['# T\n\n**Owner:** Ada\n**Due date:** May\n\nText', ['Owner', 'Due date']],
  ['# T\n\nNote: this is text\n\nText', []],
  ['# T\n\nStatus: Done\nand more\n\nText', []],
  ['Status: Done\n\nText', []],
])('importThread(%j) takes the properties %j', (text, properties) => {
  const imported = importText(text, { from: 'notion' })
  expect(imported.warnings).toEqual(properties.length > 0 ? [`Properties of the page were left out: ${properties.join(', ')}.`] : [])
  expect(postTexts(imported).join('\n')).toContain('Text')
  expect(postTexts(imported).join('\n').includes('Done')).toBe(text.includes('Done') && properties.length === 0)
})

it('importThread(toggle) is its title in bold and what is in it', () => {
  const { thread } = importText('<details>\n<summary>More</summary>\n\nInside\n\n</details>', { from: 'notion' })
  expect(thread.posts[0].blocks).toMatchObject([{ spans: [{ text: 'More', bold: true }] }, { spans: [{ text: 'Inside' }] }])
})

it('importThread(table of a database) is refused by its name in one sentence', () => {
  expect(() => importText('Name,Tags\na,b', { fileName: 'Tasks.csv' })).toThrow('Expected Tasks.csv to be a thread, but received a table, such as Notion exports for a database: give the .md file of one of its pages.')
})
