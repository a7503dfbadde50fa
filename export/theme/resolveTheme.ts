import type { PatternInput } from './pattern'
import type { Canvas, PictureLook, Theme } from './theme'
import type { ThemeInput } from './themeSchema'
import { schemaIssueMessage } from '../message/schemaIssue'
import { builtInTheme } from './builtInThemes'
import { canvasAngle } from './canvasAngle'
import { exactSize } from './exactSize'
import { hexColor } from './hexColor'
import { mutedColor } from './mutedColor'
import { completePattern, mergePattern } from './pattern'
import { pictureMiddle } from './pictureMiddle'
import { ThemeError } from './themeError'
import { themeSchema } from './themeSchema'

type CanvasInput = NonNullable<ThemeInput['canvas']>

/** Checks what somebody wrote against the schema; `where` names it in the message. @throws {ThemeError} */
export function parseThemeInput(value: unknown, where: string): ThemeInput {
  const parsed = themeSchema.safeParse(value)
  if (parsed.success)
    return parsed.data
  throw new ThemeError(schemaIssueMessage(parsed.error, value, where))
}

/**
 * The theme that results from layers, later ones over earlier ones; colours come out as `#rrggbb` or `#rrggbbaa`.
 * @param layers - partial themes; the first one's `base` (default "aurora") gives every value that no layer states.
 * @throws {ThemeError} for an unknown base, or a canvas that lacks its colours or its picture.
 */
export function resolveTheme(...layers: readonly ThemeInput[]): Theme {
  const base = builtInTheme(layers.findLast(layer => layer.base !== undefined)?.base ?? 'aurora')
  const merged = layers.reduce<Theme>((theme, layer) => ({
    name: layer.name ?? theme.name,
    canvas: mergeCanvas(theme.canvas, layer.canvas),
    text: { ...theme.text, ...layer.text },
    card: { ...theme.card, ...layer.card, border: { ...theme.card.border, ...layer.card?.border }, shadow: { ...theme.card.shadow, ...layer.card?.shadow } },
    typography: { ...theme.typography, ...exactSize(layer.typography), ...layer.typography },
    header: { ...theme.header, ...layer.header },
    footer: { ...theme.footer, ...layer.footer },
  }), base)
  const theme = withHexColors({ ...merged, canvas: withExtras(merged.canvas, base.canvas, layers) })
  return followsText(layers) ? { ...theme, text: { ...theme.text, muted: mutedColor(theme) } } : theme
}

/** Whether a layer changes the colour of text, and neither it nor a later one that of muted text. */
function followsText(layers: readonly ThemeInput[]): boolean {
  const last = (name: 'color' | 'muted') => layers.findLastIndex(({ text }) => text?.[name] !== undefined)
  return last('color') > last('muted')
}

/** A canvas with the pattern that results from a theme and the layers on it, and whether it is continuous. */
function withExtras({ pattern: _, continuous: __, ...canvas }: Canvas, base: Canvas, layers: readonly ThemeInput[]): Canvas {
  const pattern = completePattern(layers.reduce((before, layer) => mergePattern(before, layer.canvas?.pattern), base.pattern as PatternInput | undefined))
  const continuous = layers.findLast(layer => layer.canvas?.continuous !== undefined)?.canvas?.continuous ?? base.continuous
  return { ...canvas, ...pattern && { pattern }, ...continuous && { continuous } }
}

function mergeCanvas(canvas: Canvas, input: CanvasInput | undefined): Canvas {
  if (!input)
    return canvas
  const kind = input.kind ?? (input.stops ? 'gradient' : input.source ? 'picture' : input.color && canvas.kind !== 'picture' ? 'color' : canvas.kind)
  switch (kind) {
    case 'gradient': {
      const stops = input.stops ?? (canvas.kind === 'gradient' ? canvas.stops : undefined)
      if (!stops)
        throw new ThemeError('Expected canvas.stops to be at least two stops for a gradient, but received nothing: name their colours.')
      return { kind, stops, angle: input.angle ?? canvasAngle(canvas) }
    }
    case 'picture': {
      const source = input.source ?? (canvas.kind === 'picture' ? canvas.source : undefined)
      if (!source)
        throw new ThemeError('Expected canvas.source to be the path of a picture, but received nothing: name the file.')
      return { kind, source, color: input.color ?? (canvas.kind === 'gradient' ? canvas.stops[0].color : canvas.color), ...pictureLook(canvas.kind === 'picture' ? canvas : {}, input) }
    }
    case 'color': {
      const color = input.color ?? (canvas.kind === 'gradient' ? undefined : canvas.color)
      if (!color)
        throw new ThemeError('Expected canvas.color to be a CSS colour, but received nothing: name the colour of the canvas.')
      return { kind, color }
    }
  }
}

/** What is said of a picture beside where it is; nothing of what is as by itself. */
function pictureLook(before: PictureLook, input: CanvasInput): PictureLook {
  const blur = input.blur ?? before.blur ?? 0
  const dim = input.dim ?? before.dim ?? 0
  const { x, y } = { ...pictureMiddle, ...before.position, ...input.position }
  return { ...blur > 0 && { blur }, ...dim > 0 && { dim }, ...(x !== pictureMiddle.x || y !== pictureMiddle.y) && { position: { x, y } } }
}

function withHexColors(theme: Theme): Theme {
  const { canvas, text, card } = theme
  return {
    ...theme,
    canvas: withHexPattern(canvas.kind === 'gradient'
      ? { ...canvas, stops: canvas.stops.map(stop => ({ ...stop, color: hexColor(stop.color) })).sort((a, b) => a.offset - b.offset) }
      : { ...canvas, color: hexColor(canvas.color) }),
    text: { color: hexColor(text.color), muted: hexColor(text.muted), accent: hexColor(text.accent), code: hexColor(text.code), codeBackground: hexColor(text.codeBackground) },
    card: { ...card, color: hexColor(card.color), border: { ...card.border, color: hexColor(card.border.color) }, shadow: { ...card.shadow, color: hexColor(card.shadow.color) } },
  }
}

function withHexPattern(canvas: Canvas): Canvas {
  const { pattern } = canvas
  return pattern?.color === undefined ? canvas : { ...canvas, pattern: { ...pattern, color: hexColor(pattern.color) } }
}
