/** Share of the spare room that is left above what stands alone: optically, the middle of a page lies a little above its centre. */
export const opticalMiddle = 0.46
