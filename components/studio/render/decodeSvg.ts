/** An SVG as an image: as such it can neither run nor fetch anything. */
export async function decodeSvg(svg: string): Promise<HTMLImageElement> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  const image = new Image()
  image.src = address
  try {
    await image.decode()
    return image
  }
  finally {
    URL.revokeObjectURL(address)
  }
}
