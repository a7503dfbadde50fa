/** A part of a slide's notes, said at one click step. */
export interface NotePassage {
  readonly clicks: number
  readonly html: string
}

const markClass = 'slidev-note-click-mark'

/** The notes of a slide, separated at their click marks; what surrounds a mark is kept around both parts. */
export function notePassages(html: string): readonly NotePassage[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  const marks = Array.from(body.querySelectorAll<HTMLElement>(`.${markClass}`))
  const clicks = [0, ...marks.map((mark, index) => Number(mark.dataset.clicks) || index + 1)]
  return clicks.map((clicks, index): NotePassage => {
    const range = document.createRange()
    range.selectNodeContents(body)
    if (index > 0)
      range.setStartAfter(marks[index - 1])
    if (index < marks.length)
      range.setEndBefore(marks[index])
    const holder = document.createElement('div')
    holder.append(range.cloneContents())
    return { clicks, html: holder.innerHTML.trim() }
  }).filter(({ html }) => html.replace(/<[^>]*>/g, '').trim() !== '')
}
