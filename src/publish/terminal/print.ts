import { escapeLine, escapeLog } from './terminal-text.ts'

// Everything that the build and the servers print passes through these functions, which escape it. A test finds other
// modules that write to the terminal.

export function printLines(stream: 'stdout' | 'stderr', lines: readonly string[]): void {
  process[stream].write(`${joinLines(lines)}\n`)
}

/** Prints a message of Vite. */
export function printLog(stream: 'stdout' | 'stderr', text: string): void {
  process[stream].write(`${escapeLog(text)}\n`)
}

/** Joins lines to one text for the terminal. */
export function joinLines(lines: readonly string[]): string {
  return lines.map(escapeLine).join('\n')
}

/** A program that reads the output, such as `head`, may end before the build does, which goes on. */
export function ignoreOutputErrors(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
}
