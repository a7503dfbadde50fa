import { readFileSync } from 'node:fs'
import process from 'node:process'

/** The most memory that this process ever had, in bytes: what the kernel counted since the program began, for the usual count goes on from the process that started it. */
export function peakBytes(): number {
  const counted = process.platform === 'linux' ? /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] : undefined
  return Number(counted ?? process.resourceUsage().maxRSS) * 1024
}
