import * as z from 'zod'
import { themeSchema } from '../theme/themeSchema'
import { colorValue, familyValue } from '../theme/themeValues'
import { coverValue, outroValue } from '../thread/addedCardValues'
import { layoutForm, layoutPattern } from '../thread/layoutName'
import { logoCornerForm, logoCorners } from '../thread/logoCorner'

/** What a brand file says: who posts, and how all of their threads look; every value is optional. */
export type Brand = z.infer<typeof brandSchema>

const maxCanvasColors = 32

/** Schema of a brand file. */
export const brandSchema = z.lazy(createBrandSchema)

// Made when a brand is first read: a thread without one needs none.
function createBrandSchema() {
  const text = z.string({ error: 'a text' })
  const picture = z.string({ error: 'the path of a picture' }).min(1, { error: 'the path of a picture' })
  return z.strictObject({
    $schema: text.optional().meta({ description: 'Address of this schema, for editors.' }),
    name: text.optional().meta({ description: 'Name of the person or the firm.' }),
    handle: text.optional().meta({ description: 'With or without its leading "@".' }),
    verified: z.boolean({ error: 'true or false' }).optional().meta({ description: 'Whether a mark stands beside the name.' }),
    avatar: picture.optional().meta({ description: 'A picture beside or below the brand file.' }),
    logo: picture.optional().meta({ description: 'A picture beside or below the brand file, small in a corner of each card.' }),
    logoCorner: z.enum(logoCorners, { error: logoCornerForm }).optional().meta({ description: 'Corner of the logo; top-right where it is left out.' }),
    ...lookShape(),
    theme: z.union([text, themeSchema], { error: 'the name of a built-in theme, or values as in a theme file' }).optional().meta({ description: 'Theme of threads that name none: a built-in one by its name, or values as in a theme file.' }),
    layout: z.string({ error: layoutForm }).regex(layoutPattern, { error: layoutForm }).optional().meta({ description: 'How the cards of threads that name no layout are arranged.' }),
    cover: coverValue('A path beside or below the brand file.').optional().meta({ description: 'A card before the posts of threads that do not say that they have none; what a thread says of its own overrides it.' }),
    outro: outroValue().optional().meta({ description: 'A card after the posts of threads that do not say that they have none; what a thread says of its own overrides it.' }),
  }, { error: '{ name, handle, verified, avatar, logo, logoCorner, colors, font, theme, layout, cover, outro }' })
}

/** Schema of what every theme takes over from a brand. */
export function brandLookSchema() {
  return z.strictObject(lookShape())
}

function lookShape() {
  const color = colorValue()
  const canvas = { error: `a CSS colour, or a list of 2 to ${maxCanvasColors} for a gradient` }
  return {
    colors: z.strictObject({
      accent: color.optional(),
      canvas: z.union([color, z.array(color).min(2, canvas).max(maxCanvasColors, canvas)], canvas).optional(),
      card: color.optional(),
      text: color.optional(),
    }, { error: '{ accent, canvas, card, text }' }).optional().meta({ description: 'Colours over those of any theme; several of the canvas make a gradient.' }),
    font: familyValue().optional().meta({ description: 'A family that comes with Threadeck, or the font files of another beside or below the brand file: TTF, OTF, WOFF or WOFF2, one a face.' }),
  }
}
