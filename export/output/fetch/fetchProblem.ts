import { tooSlowMessage } from '../../thread/address/fetchDocument'
import { privateHostMessage } from '../../thread/address/publicUrl'
import { InputError } from '../../thread/inputError'

/** One sentence for each way in which a host cannot be asked, or does not give what it began. */
export function fetchProblem(error: unknown, { host, hostname }: URL, signal: AbortSignal): Error {
  if (signal.aborted)
    return signal.reason instanceof Error && signal.reason.name !== 'TimeoutError' ? signal.reason : new InputError(tooSlowMessage(host))
  const { code = '', message } = error as NodeJS.ErrnoException
  // What the agent says, which has no code.
  if (/ is not allowed\. Because/.test(message))
    return new InputError(privateHostMessage(hostname))
  return new InputError(`Expected ${host} ${sentence(code, message)}.`)
}

function sentence(code: string, message: string): string {
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return 'to be a host that is known, but its name was not found: check the address and your connection'
  if (/CERT|SELF_SIGNED|ISSUER|SIGNATURE/.test(code))
    return `to prove who it is, but its certificate cannot be trusted (${code}): check the address`
  if (code.startsWith('HPE_'))
    return `to answer as HTTP says, but it did not (${code}): try again later`
  if (/^(?:Z_|ERR__?ZLIB|ERR_BROTLI|ERR__ERROR_FORMAT)/.test(code) || /^Decompression failed|unexpected end of file/i.test(message))
    return 'to send what it compressed whole, but it cannot be unpacked: try again later'
  if (message === 'aborted' || code === 'ERR_STREAM_PREMATURE_CLOSE')
    return 'to send a document whole, but it stopped before the end: try again later'
  return `to answer, but it did not (${code || message}): try again later, and check your connection`
}
