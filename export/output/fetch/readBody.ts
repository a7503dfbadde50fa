import type { IncomingMessage } from 'node:http'
import type { Readable } from 'node:stream'
import { Buffer } from 'node:buffer'
import { pipeline } from 'node:stream'
import { createBrotliDecompress, createGunzip } from 'node:zlib'
import { tooLargeMessage } from '../../thread/address/fetchDocument'
import { InputError } from '../../thread/inputError'

/** Bytes that may still come. */
export interface FetchBudget {
  left: number
}

/** Reads what a host sends, unpacked, and takes it from the budget. @throws {InputError} when it is more than is left */
export async function readBody(response: IncomingMessage, host: string, budget: FetchBudget): Promise<Uint8Array> {
  const stated = Number(response.headers['content-length'] ?? 0)
  if (stated > budget.left)
    throw new InputError(tooLargeMessage(host))
  const chunks: Buffer[] = []
  for await (const chunk of unpacked(response, host) as AsyncIterable<Buffer>) {
    budget.left -= chunk.length
    if (budget.left < 0)
      throw new InputError(tooLargeMessage(host))
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function unpacked(response: IncomingMessage, host: string): Readable {
  const encoding = (response.headers['content-encoding'] ?? 'identity').trim().toLowerCase()
  if (encoding === 'identity')
    return response
  if (!['gzip', 'x-gzip', 'br'].includes(encoding))
    throw new InputError(`Expected ${host} to compress with gzip or br, but received ${encoding}: save the file and name its path.`)
  // A fault of either is the other's, and the reader's.
  return pipeline(response, encoding === 'br' ? createBrotliDecompress() : createGunzip(), () => {})
}
