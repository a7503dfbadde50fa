import type { Typography } from '../../theme/theme'
import type { Block } from '../../thread/thread'
import type { Glyphs } from '../glyphPieces'
import type { TextMeasurer } from '../textMeasurer'
import type { Diagram } from './diagram'
import type { DiagramModel } from './diagramGraph'
import type { GraphLayouter } from './graphLayouter'
import type { PreparedDiagram } from './preparedDiagram'
import { DiagramError } from './diagramError'
import { isDiagram } from './loadDiagrams'
import { labelSizeIn, minLabelSize, prepareDiagram } from './preparedDiagram'
import { readDiagram } from './readDiagram'

/** A diagram of a post, in the form that it has in a box. */
export interface BlockDiagram {
  readonly prepared: PreparedDiagram
  readonly form: Diagram
  /** Size of its labels at which it is as high as a card, in px at 1x. */
  readonly maxSize: number
  /** Size that its labels have where there is room for it; undefined before that is known. */
  readonly size: number | undefined
}

/** Of the post's text; labels as large as body text are large enough. */
const labelShare = 0.75
export const maxLabelSize = 20
/** Of the size that labels have on a card of the diagram's own: smaller ones beside text are not worth it. */
const worthwhileShare = 0.8
const kept = new WeakMap<Block, { readonly look: readonly unknown[], readonly prepared: PreparedDiagram }>()
const read = new WeakMap<Block, DiagramModel | DiagramError>()

/** What a block says as a diagram, or why it cannot be read; undefined for other blocks. */
export function diagramModel(block: Block): DiagramModel | DiagramError | undefined {
  if (!isDiagram(block))
    return undefined
  const known = read.get(block) ?? readOrError(block.spans.map(({ text }) => text).join(''))
  read.set(block, known)
  return known
}

/** The diagram of a block; undefined where it is none, or cannot be drawn: it is shown as code then. */
export function blockDiagram(block: Block, typography: Typography, glyphs: Glyphs, measurer: TextMeasurer): BlockDiagram | undefined {
  const model = glyphs.diagrams && diagramModel(block)
  if (!model || !glyphs.diagrams || model instanceof DiagramError)
    return undefined
  try {
    const prepared = preparedOnce(block, model, glyphs.diagrams, typography, glyphs, measurer)
    return { prepared, form: prepared.formFor(1, 1), maxSize: maxLabelSize, size: undefined }
  }
  catch (error) {
    if (error instanceof DiagramError)
      return undefined
    throw error
  }
}

/** The same in the form that suits a box of which other text leaves so much height; px at 1x. */
export function fittedDiagram({ prepared }: BlockDiagram, box: { readonly width: number, readonly height: number }, spareHeight: number): BlockDiagram {
  const beside = prepared.formFor(box.width, Math.max(1, spareHeight))
  const alone = prepared.formFor(box.width, box.height)
  const [sizeBeside, sizeAlone] = [labelSizeIn(beside, box.width, spareHeight), labelSizeIn(alone, box.width, box.height)]
  // A card of its own is for a diagram that can be read there, or gains much.
  const needsCard = sizeBeside < minLabelSize && (sizeAlone >= minLabelSize || sizeBeside < worthwhileShare * sizeAlone)
  const [form, height] = needsCard ? [alone, box.height] : [beside, sizeBeside < minLabelSize ? spareHeight : box.height]
  return { prepared, form, maxSize: height / form.height, size: undefined }
}

/** Size of the labels of a diagram beside text of a size, in a width; px at 1x. */
export function labelSize({ form, maxSize, size }: BlockDiagram, width: number, fontSize: number): number {
  const usual = size ?? Math.min(maxLabelSize, Math.max(minLabelSize, labelShare * fontSize))
  return Math.max(0.1, Math.min(usual, maxSize, width / form.width))
}

/** Places take long to find: a block that is set again in the same fonts keeps its own. */
function preparedOnce(block: Block, model: DiagramModel, layouter: GraphLayouter, typography: Typography, glyphs: Glyphs, measurer: TextMeasurer): PreparedDiagram {
  const { fonts, language = '', phrases, hyphenator } = glyphs
  const look: readonly unknown[] = [JSON.stringify(typography), language, fonts, phrases, hyphenator, measurer, layouter]
  const known = kept.get(block)
  if (known && known.look.every((part, index) => part === look[index]))
    return known.prepared
  const prepared = prepareDiagram(model, layouter, typography, glyphs, measurer)
  kept.set(block, { look, prepared })
  return prepared
}

function readOrError(source: string): DiagramModel | DiagramError {
  try {
    return readDiagram(source)
  }
  catch (error) {
    if (error instanceof DiagramError)
      return error
    throw error
  }
}
