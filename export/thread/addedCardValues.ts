import * as z from 'zod'

/** Schema of a cover as a file says it: whether there is one, its title, or more of it, with what a picture's path may be. */
export function coverValue(picturePath: string) {
  const text = z.string({ error: 'a text' })
  return z.union([z.boolean({ error: 'true or false' }), text, z.strictObject({
    title: text.optional().meta({ description: 'The title of the thread where it is left out.' }),
    subtitle: text.optional(),
    picture: text.min(1, { error: 'the path of a picture' }).optional().meta({ description: picturePath }),
  }, { error: '{ title, subtitle, picture }' })], { error: 'true, false, a text or { title, subtitle, picture }' })
}

/** Schema of an outro as a file says it: whether there is one, its first line, or more of it. */
export function outroValue() {
  const text = z.string({ error: 'a text' })
  return z.union([z.boolean({ error: 'true or false' }), text, z.strictObject({
    text: text.optional(),
    action: text.optional().meta({ description: 'What to do next, in a line.' }),
    link: text.optional().meta({ description: 'Where to go for it; on the card as text and as a QR code.' }),
  }, { error: '{ text, action, link }' })], { error: 'true, false, a text or { text, action, link }' })
}
