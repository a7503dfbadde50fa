#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import process from 'node:process'
import { Command, CommanderError } from 'commander'
import { addCarouselCommand } from './carouselCommand'
import { describeFailure } from './describeFailure'
import { addFigureCommands } from './figureCommand'
import { addMemoryCommand } from './memoryCommand'
import { addSimulateCommand } from './simulateCommand'
import { keepHeapSteady } from './steadyHeap'
import { addThemesCommand } from './themesCommand'

keepHeapSteady()

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }

const program = new Command('threadeck')
  .description('Turns a technical thread into a carousel of images, and counts what attention costs.')
  .version(version)
  .exitOverride()
  .configureOutput({ outputError: () => {} })
  .showHelpAfterError(false)
addCarouselCommand(program)
addThemesCommand(program)
addFigureCommands(program)
addSimulateCommand(program)
addMemoryCommand(program)
program.commands.forEach(command => command.copyInheritedSettings(program))

// A reader that closes early, such as `head`, has what it wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

try {
  await program.parseAsync()
}
catch (error) {
  if (error instanceof CommanderError && error.exitCode === 0)
    process.exit(0)
  const { message, exitCode } = describeFailure(error)
  if (message)
    process.stderr.write(`threadeck: ${message}\n`)
  process.exitCode = exitCode
}
