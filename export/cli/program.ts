import type { Call } from './describeFailure'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { Command, CommanderError } from 'commander'
import { printable } from '../message/printable'
import { packageFolder } from '../output/packageFolder'
import { addCarouselCommand } from './carouselCommand'
import { addDeckCommand } from './deckCommand'
import { describeFailure } from './describeFailure'
import { addFigureCommands } from './figureCommand'
import { addLayoutsCommand } from './layoutsCommand'
import { addMemoryCommand } from './memoryCommand'
import { addPackCommand } from './packCommand'
import { addSimulateCommand } from './simulateCommand'
import { addSizesCommand } from './sizesCommand'
import { addThemesCommand } from './themesCommand'
import { addThreadCommand } from './threadCommand'
import { addThreadsCommand } from './threadsCommand'

/** Runs the command on the arguments of the process, and sets its exit code. */
export async function runProgram(args = process.argv.slice(2)): Promise<void> {
  // A reader that closes early, such as `head`, has what it wanted.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))
  const program = createProgram()
  try {
    await program.parseAsync(args, { from: 'user' })
  }
  catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0)
      process.exit(0)
    const { message, exitCode } = describeFailure(error, callOf(program, args))
    if (message)
      process.stderr.write(`threadeck: ${printable(message)}\n`)
    process.exitCode = exitCode
  }
}

/** The command that was called, if there is one of that name. */
function callOf(program: Command, [name]: readonly string[]): Call | undefined {
  const called = program.commands.find(command => command.name() === name)
  return called && {
    command: called.name(),
    commandsWith: flag => program.commands.filter(command => command !== called && command.options.some(option => option.long === flag)).map(command => command.name()),
  }
}

function createProgram(): Command {
  const { version } = JSON.parse(readFileSync(join(packageFolder(), 'package.json'), 'utf8')) as { version: string }
  const program = new Command('threadeck')
    .description('Turns a technical thread into a carousel of images, and counts what attention costs.')
    .version(version)
    // What follows a command is that command's: a figure may have an option named version.
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({ outputError: () => {} })
    .showHelpAfterError(false)
  addCarouselCommand(program)
  addPackCommand(program)
  addThreadCommand(program)
  addThreadsCommand(program)
  addDeckCommand(program)
  addThemesCommand(program)
  addLayoutsCommand(program)
  addSizesCommand(program)
  addFigureCommands(program)
  addSimulateCommand(program)
  addMemoryCommand(program)
  program.commands.forEach(command => command.copyInheritedSettings(program))
  return program
}
