/** Share of L2 that holds what a kernel wrote last, when it reads key and value over and over. */
export const keptOutputShare = 0.18

/** Share of L2 that holds what a kernel wrote last, when it writes one large matrix. */
export const keptMatrixShare = 0.4

/** Bytes that reach HBM of those written: the last ones stay in L2. */
export function writtenBack(bytesWritten: number, l2Bytes: number, keptShare: number): number {
  return Math.max(0, bytesWritten - keptShare * l2Bytes)
}
