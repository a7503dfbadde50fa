#!/usr/bin/env node
import process from 'node:process'
import { loadCommand } from './codeCache'

void loadCommand().command.runProgram().then(exitWhenWritten)

/** Leaves once all that was printed is out: the process need not be taken apart, which takes as long as drawing a card. */
function exitWhenWritten(): void {
  process.stdout.write('', () => process.stderr.write('', () => process.exit()))
}
