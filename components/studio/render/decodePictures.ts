const decoded = new Map<string, ImageBitmap>()

/** Pictures ready to paint, by name; what cannot be decoded is left out. */
export async function decodePictures(media: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, ImageBitmap>> {
  const addresses = Array.from(media).filter(([, address]) => address.startsWith('data:image/'))
  const pictures = await Promise.all(addresses.map(async ([name, address]) => [name, await decodePicture(address)] as const))
  return new Map(pictures.filter((entry): entry is [string, ImageBitmap] => entry[1] !== undefined))
}

async function decodePicture(address: string): Promise<ImageBitmap | undefined> {
  const known = decoded.get(address)
  if (known)
    return known
  try {
    const picture = await createImageBitmap(await (await fetch(address)).blob())
    decoded.set(address, picture)
    return picture
  }
  catch {
    return undefined
  }
}
