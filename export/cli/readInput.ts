import { Buffer } from 'node:buffer'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import process from 'node:process'
import { refuseLarge } from '../thread/decodeText'
import { InputError } from '../thread/inputError'

/** Bytes of a thread file, a pipe or a device, or of standard input for "-". @throws {InputError} */
export async function readInput(file: string): Promise<Uint8Array> {
  return file === '-' ? readStream(process.stdin, 'standard input') : readThreadFile(file)
}

async function readThreadFile(file: string): Promise<Uint8Array> {
  const cannotBeRead = (error: NodeJS.ErrnoException) => new InputError(`Expected ${file} to be a thread file, but it cannot be read (${error.code}).`)
  const found = await stat(file).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' || error.code === 'ENOTDIR'
      ? new InputError(`Expected ${file || '""'} to be a thread file, but found none: check its path.`)
      : cannotBeRead(error)
  })
  if (found.isDirectory())
    throw new InputError(`Expected ${file} to be a thread file, but received a folder.`)
  refuseLarge(file, found.size)
  return readStream(createReadStream(file), file).catch((error: NodeJS.ErrnoException) => {
    throw error instanceof InputError ? error : cannotBeRead(error)
  })
}

async function readStream(stream: AsyncIterable<Buffer>, name: string): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    chunks.push(chunk)
    size += chunk.length
    refuseLarge(name, size)
  }
  return Buffer.concat(chunks)
}
