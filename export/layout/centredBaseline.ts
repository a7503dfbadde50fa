/** Half the height of capitals, in em. */
const halfCaps = 0.364

/** The baseline of a line whose capitals are centred in a box that begins at `top`; px at 1x. */
export function centredBaseline(top: number, height: number, fontSize: number): number {
  return top + height / 2 + fontSize * halfCaps
}
