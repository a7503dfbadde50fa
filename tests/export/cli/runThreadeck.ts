import { Buffer } from 'node:buffer'
import { spawn } from 'node:child_process'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

export interface CommandResult {
  readonly exitCode: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface CommandOptions {
  readonly cwd?: string
  readonly input?: string | Uint8Array
  readonly env?: Record<string, string>
}

export const commandFile = fileURLToPath(new URL('../../../lib/threadeck.cjs', import.meta.url))

/** Runs the built command as a shell would. */
export function runThreadeck(args: readonly string[], { cwd, input, env }: CommandOptions = {}): Promise<CommandResult> {
  const child = spawn(process.execPath, [commandFile, ...args], { cwd, env: { ...process.env, ...env } })
  const stdout: Buffer[] = []
  const stderr: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk))
  // The command may stop reading before all was written.
  child.stdin.on('error', () => {})
  child.stdin.end(input ?? '')
  return new Promise(resolve => child.on('close', exitCode => resolve({ exitCode, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() })))
}
