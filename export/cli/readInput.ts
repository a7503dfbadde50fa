import { Buffer } from 'node:buffer'
import { readFile, stat } from 'node:fs/promises'
import process from 'node:process'
import { InputError } from '../thread/inputError'

const mostBytes = 10_000_000

/** Bytes of a thread file, or of standard input for "-". @throws {InputError} */
export async function readInput(file: string): Promise<Uint8Array> {
  return file === '-' ? readStandardInput() : readThreadFile(file)
}

async function readThreadFile(file: string): Promise<Uint8Array> {
  const found = await stat(file).catch((error: NodeJS.ErrnoException) => {
    throw new InputError(error.code === 'ENOENT' || error.code === 'ENOTDIR'
      ? `Expected ${file} to be a thread file, but found none: check its path.`
      : `Expected ${file} to be a thread file, but it cannot be read (${error.code}).`)
  })
  if (!found.isFile())
    throw new InputError(`Expected ${file} to be a thread file, but received a folder.`)
  refuseLarge(file, found.size)
  return readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new InputError(`Expected ${file} to be a thread file, but it cannot be read (${error.code}).`)
  })
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    chunks.push(chunk)
    size += chunk.length
    refuseLarge('standard input', size)
  }
  return Buffer.concat(chunks)
}

function refuseLarge(name: string, size: number): void {
  if (size > mostBytes)
    throw new InputError(`Expected ${name} to hold at most ${mostBytes / 1e6} MB of text, but received ${(size / 1e6).toFixed(1)} MB: is it a thread?`)
}
