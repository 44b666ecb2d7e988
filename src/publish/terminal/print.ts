import { UserError } from '../../archive/user-error.ts'
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

/**
 * Returns the lines that describe an error. A user can act on the message of a UserError. A developer needs the stack of
 * any other error.
 */
export function describeError(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return [String(error)]
  return error instanceof UserError ? [error.message] : (error.stack ?? error.message).split('\n')
}
