import { editorCode } from './editorCode'

/** What a paste brings, read while its event lasts. */
export interface Clipboard {
  readonly text: string
  /** Empty where there is none, or where it says no more than the text. */
  readonly html: string
  /** What VS Code says of its text. */
  readonly editorData: string
  readonly files: readonly File[]
}

/** Text of a clipboard for a post. */
export interface PastedText {
  readonly text: string
  /** Whether it is Markdown for sure, because it was made from formatted text. */
  readonly isMarkdown: boolean
  /** Pictures in the formatted text, which were left out. */
  readonly pictures: number
}

/** Reads the data of a paste; a picture that was copied from a page is a picture, not its tag. */
export function readClipboard({ clipboardData }: ClipboardEvent): Clipboard {
  const text = clipboardData?.getData('text/plain') ?? ''
  const html = clipboardData?.getData('text/html') ?? ''
  const files = Array.from(clipboardData?.files ?? [])
  const isText = text.trim() !== '' && (files.length === 0 || html !== '')
  return { text, html: isText ? html : '', editorData: clipboardData?.getData('vscode-editor-data') ?? '', files: isText && html !== '' ? [] : files }
}

/** The text of a clipboard, formatted text as Markdown. What reads HTML is fetched when somebody pastes it; where it cannot be had, the plain text is taken. */
export async function pastedText({ text, html, editorData }: Pick<Clipboard, 'text' | 'html' | 'editorData'>): Promise<PastedText> {
  const plain = { text, isMarkdown: false, pictures: 0 }
  if (html === '')
    return plain
  const library = await import('./htmlMarkdown').catch(() => undefined)
  const pasted = library?.htmlMarkdown(html)
  if (pasted?.kind === 'rich')
    return { text: pasted.markdown, isMarkdown: true, pictures: pasted.pictures }
  return pasted?.kind === 'code' ? { ...plain, text: editorCode(text, editorData) } : plain
}

/** Says which pictures of a pasted text are missing. */
export function picturesNotice(pictures: number): string {
  return pictures === 0 ? '' : `${pictures === 1 ? 'A picture' : `${pictures} pictures`} of the pasted text could not come along: copy ${pictures === 1 ? 'it' : 'each'} alone and paste it, or drop ${pictures === 1 ? 'its file' : 'the files'} here.`
}
