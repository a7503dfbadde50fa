import type { Figure } from '../../engine/figure/figure'

/** A figure without the labels of a number that its slide shows beside it. */
export function withoutLabels(figure: Figure, name: string): Figure {
  return { ...figure, labels: figure.labels.filter(({ id }) => !id.startsWith(name)) }
}
