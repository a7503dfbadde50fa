import { CommanderError } from 'commander'

export interface Failure {
  /** One sentence; empty when there is nothing to say. */
  readonly message: string
  /** 2 for a wrong call, 1 for everything else. */
  readonly exitCode: 1 | 2
}

/** What was called, as far as it can be told. */
export interface Call {
  readonly command: string
  /** Other commands that have a flag. */
  readonly commandsWith: (flag: string) => readonly string[]
}

const expected = new Set(['InputError', 'ThemeError', 'BrandError', 'PictureError', 'FontError', 'OutputError', 'NoRoomError', 'LayoutError'])

/** What to tell a person about an error, without its stack. */
export function describeFailure(error: unknown, call?: Call): Failure {
  if (error instanceof CommanderError)
    return { message: error.code === 'commander.help' ? '' : wrongCall(error.message, call), exitCode: 2 }
  if (!(error instanceof Error))
    return { message: `Something went wrong: ${String(error)}.`, exitCode: 1 }
  if (error.name === 'UsageError')
    return { message: error.message, exitCode: 2 }
  if (expected.has(error.name))
    return { message: error.message, exitCode: 1 }
  const { code } = error as NodeJS.ErrnoException
  if (code === 'ENOSPC')
    return { message: 'Expected room on the disk for the cards, but it is full: free some, or choose another folder with --out.', exitCode: 1 }
  return { message: `Something went wrong that should not have: ${error.message.split('\n')[0]}. Please report it with the thread that caused it.`, exitCode: 1 }
}

/** Commander's message in the house form, on one line. */
function wrongCall(message: string, call: Call | undefined): string {
  const line = message.replace(/^error: /, '').replace(/\s+/g, ' ').trim()
  const suggestion = /\(Did you mean (?:one of )?(.*?)\?\)/.exec(line)?.[1]
  const usage = `see threadeck ${call ? `${call.command} ` : ''}--help.`
  const help = suggestion ? `did you mean ${suggestion}?` : usage
  const unknownOption = /^unknown option '(.*?)'/.exec(line)?.[1]
  if (unknownOption) {
    const [owner] = call?.commandsWith(unknownOption) ?? []
    return `Expected a flag that the command knows, but received ${unknownOption}: ${owner ? `threadeck ${owner} has it; ${usage}` : help}`
  }
  const unknownCommand = /^unknown command '(.*?)'/.exec(line)?.[1]
  if (unknownCommand)
    return `Expected a command, but received ${unknownCommand}: ${help}`
  const missingArgument = /^missing required argument '(.*?)'/.exec(line)?.[1]
  if (missingArgument)
    return `Expected <${missingArgument}>, but received nothing: ${usage}`
  const requiredOption = /^required option '(.*?)' not specified/.exec(line)?.[1]
  if (requiredOption)
    return `Expected ${requiredOption}, but received nothing: ${usage}`
  const [, command, most, received] = /^too many arguments for '(.*?)'\. Expected (\d+) arguments? but got (\d+)/.exec(line) ?? []
  if (command)
    return `Expected ${most === '0' ? 'no arguments' : most === '1' ? 'one argument' : `${most} arguments`} after ${command}, but received ${received}: see threadeck ${command} --help.`
  const optionArgument = /^option '(.*?)' argument missing/.exec(line)?.[1]
  if (optionArgument)
    return `Expected a value after ${optionArgument}, but received nothing.`
  return `${line.charAt(0).toUpperCase()}${line.slice(1)}: ${help}`
}
