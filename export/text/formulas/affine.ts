/** x' = a x + c y + e, y' = b x + d y + f. */
export type Affine = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

export const identity: Affine = [1, 0, 0, 1, 0, 0]

/** First `inner`, then `outer`. */
export function compose(outer: Affine, inner: Affine): Affine {
  const [a, b, c, d, e, f] = outer
  const [g, h, i, j, k, l] = inner
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

/** Where a point goes. */
export function applyTo([a, b, c, d, e, f]: Affine, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f]
}

/** Reads an SVG transform of translations, scalings, rotations and matrices; what it does not know is left out. */
export function parseTransform(transform: string): Affine {
  let result = identity
  for (const [, name, list] of transform.matchAll(/([a-z]{1,20})\(([^)]*)\)/g)) {
    const values = list.split(/[\s,]+/).filter(value => value !== '').map(Number)
    result = compose(result, ownAffine(name, values))
  }
  return result
}

function ownAffine(name: string, values: readonly number[]): Affine {
  const [first = 0, second] = values
  switch (name) {
    case 'translate': return [1, 0, 0, 1, first, second ?? 0]
    case 'scale': return [first, 0, 0, second ?? first, 0, 0]
    case 'rotate': {
      const [cos, sin] = [Math.cos(first * Math.PI / 180), Math.sin(first * Math.PI / 180)]
      const [, x = 0, y = 0] = values
      return compose(compose([1, 0, 0, 1, x, y], [cos, sin, -sin, cos, 0, 0]), [1, 0, 0, 1, -x, -y])
    }
    case 'matrix': return values.length === 6 ? values as unknown as Affine : identity
    default: return identity
  }
}
