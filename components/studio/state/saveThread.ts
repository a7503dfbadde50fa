import type { WrittenFormat } from '../../../export/thread/writeThread'
import type { Studio } from '../useStudio'
import { defaultPixelRatio, sizePresets } from '../../../export/platform/sizePresets'
import { writeThread } from '../../../export/thread/writeThread'
import { download, fileName } from './files'
import { mediaKinds, usedMedia } from './usedMedia'

const files: Readonly<Record<Exclude<WrittenFormat, 'text'>, { readonly ending: string, readonly type: string }>> = {
  json: { ending: 'json', type: 'application/json' },
  markdown: { ending: 'md', type: 'text/markdown' },
}

/** Gives the thread with its look as a file that the command takes, and says what is not in it. */
export function saveThread({ store, model, notice }: Pick<Studio, 'store' | 'model' | 'notice'>, format: keyof typeof files): void {
  const { title, theme, posts, size, pixelRatio = defaultPixelRatio } = store.project.value
  const { base, ...values } = theme
  const { text, warnings } = writeThread(format, model.value.input.thread, { ...base !== undefined && { theme: base }, ...values })
  download(`${fileName(title)}.${files[format].ending}`, new Blob([text], { type: files[format].type }))
  const kinds = mediaKinds(usedMedia(store.project.value, store.media.value))
  const flags = [...size === sizePresets[0].name ? [] : [`--size ${size}`], ...pixelRatio === defaultPixelRatio ? [] : [`--pixel-ratio ${pixelRatio}`]]
  notice.value = [
    'The thread is saved with its look.',
    ...warnings,
    ...kinds === '' ? [] : [`Its ${kinds} are not in it: put them beside it under their names.`],
    ...posts.some(({ override }) => override !== undefined) ? ['The looks of single posts are not in it: a thread file has one look.'] : [],
    ...flags.length > 0 ? [`Draw it with ${flags.join(' ')}.`] : [],
  ].join(' ')
}
