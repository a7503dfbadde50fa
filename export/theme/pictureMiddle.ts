/** Where a picture is cropped unless somebody says otherwise, in [0, 1]. */
export const pictureMiddle = { x: 0.5, y: 0.5 } as const
