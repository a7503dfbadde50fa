import * as z from 'zod'
import { patternBounds } from './pattern'
import { consistencies, patternKinds, verticalAligns } from './theme'
import { colorValue, familyValue } from './themeValues'

/** What a theme file, a thread's front matter and the command's flags may say: any part of a theme, on top of another theme. */
export type ThemeInput = z.infer<typeof themeSchema>

/** Schema of a theme file; every value is optional and comes from the theme named by `base` where it is left out. */
export const themeSchema = z.lazy(createThemeSchema)

// Made when a theme is first read: a thread of posts alone needs none.
function createThemeSchema() {
  const text = z.string({ error: 'a text' })
  const color = colorValue()
  const px = (least: number, most: number) => z.number({ error: `a number of px from ${least} to ${most}` }).min(least, { error: `a number of px from ${least} to ${most}` }).max(most, { error: `a number of px from ${least} to ${most}` })
  const fraction = z.number({ error: 'a number from 0 to 1' }).min(0, { error: 'a number from 0 to 1' }).max(1, { error: 'a number from 0 to 1' })
  const flag = z.boolean({ error: 'true or false' })
  const weight = z.union([z.literal(400), z.literal(500), z.literal(600), z.literal(700)], { error: '400, 500, 600 or 700' })
  const degrees = z.number({ error: 'a number of degrees, such as 135' }).min(-3600, { error: 'a number of degrees from -3600 to 3600' }).max(3600, { error: 'a number of degrees from -3600 to 3600' })
  const section = <Shape extends z.core.$ZodLooseShape>(shape: Shape) => z.strictObject(shape, { error: `{ ${Object.keys(shape).join(', ')} }` }).partial()

  return z.strictObject({
    $schema: text.optional().meta({ description: 'Address of this schema, for editors.' }),
    base: text.optional().meta({ description: 'Built-in theme that values left out come from.' }),
    name: text.optional().meta({ description: 'Name of the theme.' }),
    canvas: section({
      kind: z.enum(['gradient', 'color', 'picture'], { error: 'gradient, color or picture' }),
      stops: z.array(z.strictObject({ offset: fraction, color }, { error: '{ offset, color }' }), { error: 'a list of { offset, color }' }).min(2, { error: 'at least two stops' }).max(32, { error: 'at most 32 stops' }),
      angle: degrees,
      color,
      source: z.string({ error: 'the path of a picture' }),
      blur: px(0, 100).meta({ description: 'Blur of the picture in px, as in CSS.' }),
      dim: fraction.meta({ description: 'How much the color of the canvas covers the picture.' }),
      position: section({ x: fraction, y: fraction }).meta({ description: 'Where the picture is cropped: 0 keeps its left or top edge, 1 the right or bottom one.' }),
      pattern: section({
        kind: z.enum(['none', ...patternKinds], { error: `none, ${patternKinds.slice(0, -1).join(', ')} or ${patternKinds.at(-1)}` }),
        color,
        spacing: px(...patternBounds.spacing),
        size: px(...patternBounds.size),
        strength: fraction,
        angle: degrees,
      }).meta({ description: 'A pattern on the canvas, below the card: spacing and size in px (of a dot, a line, a grain or a spot of the mesh), strength as its opacity. It is lighter than a dark canvas and darker than a light one unless it has a colour; lines run along the gradient unless they have an angle.' }),
      continuous: flag.meta({ description: 'Whether one canvas runs through all cards of a carousel, each showing its part of it.' }),
    }).optional().meta({ description: 'What lies behind the card: a gradient of stops at an angle in CSS degrees, a colour, or a picture. Colours that let light through lie on white.' }),
    text: section({ color, muted: color, accent: color, code: color, codeBackground: color }).optional().meta({ description: 'Colours of text; muted for handle and footer, accent for links and markers.' }),
    card: section({
      color,
      opacity: fraction,
      padding: px(0, 400),
      cornerRadius: px(0, 200),
      margin: px(0, 400),
      sizing: z.enum(['fill', 'hug'], { error: 'fill or hug' }),
      border: section({ width: px(0, 40), color }),
      shadow: section({ x: px(-200, 200), y: px(-200, 200), blur: px(0, 200), color }),
    }).optional().meta({ description: 'The panel that the text lies on; lengths in px on a canvas 540 wide.' }),
    typography: section({
      family: familyValue().meta({ description: 'A family that comes with Threadeck, or the font files of another beside or below the theme file: TTF, OTF, WOFF or WOFF2, one a face.' }),
      fontSize: px(8, 96).meta({ description: 'Size of body text in px; long posts take more cards.' }),
      minFontSize: px(8, 96).meta({ description: 'How small text may be set to keep a post on one card, in px; the font size where one is given without it.' }),
      maxFontSize: px(8, 288).meta({ description: 'How large the text of a short post may be set, in px; the font size where one is given without it.' }),
      lineHeight: z.number({ error: 'a number from 1 to 3' }).min(1, { error: 'a number from 1 to 3' }).max(3, { error: 'a number from 1 to 3' }),
      weight,
      boldWeight: weight,
      align: z.enum(['left', 'center'], { error: 'left or center' }),
      verticalAlign: z.enum(verticalAligns, { error: 'middle or top' }).meta({ description: 'Where text stands that leaves room on its card: in the middle, or at one height on all cards of a layout.' }),
      consistency: z.enum(consistencies, { error: 'each or one-size' }).meta({ description: 'Whether each post is set as large as fits, or all cards of a layout at one size, no smaller than the font size.' }),
    }).optional().meta({ description: 'Family, sizes in px, weights and alignment of the text.' }),
    header: section({ avatar: z.enum(['auto', 'initials', 'none'], { error: 'auto, initials or none' }), name: flag, handle: flag, verified: flag }).optional().meta({ description: 'What the top of a card shows.' }),
    footer: section({ pageNumber: flag, progressDots: flag, watermark: text.max(120, { error: 'a text of at most 120 characters' }) }).optional().meta({ description: 'What the bottom of a card shows.' }),
  }, { error: '{ base, name, canvas, text, card, typography, header, footer }' })
}
