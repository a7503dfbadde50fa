import { zip } from 'fflate'

/** Files by their paths as a ZIP; what they hold is packed already. */
export async function zippedFiles(files: Readonly<Record<string, Uint8Array>>): Promise<Blob> {
  const packed = await new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => zip(files, { level: 0 }, (error, data) => error ? reject(error) : resolve(data as Uint8Array<ArrayBuffer>)))
  return new Blob([packed], { type: 'application/zip' })
}
