#!/usr/bin/env node
import { loadCommand } from './codeCache'

void loadCommand().command.runProgram()
