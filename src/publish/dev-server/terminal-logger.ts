import { createLogger, type Logger, type LogLevel } from 'vite'
import { printLog } from '../terminal/print.ts'

const TERMINAL = Object.assign({}, console, {
  log: (...texts: readonly unknown[]) => printLog('stdout', texts.join(' ')),
  warn: (...texts: readonly unknown[]) => printLog('stderr', texts.join(' ')),
  error: (...texts: readonly unknown[]) => printLog('stderr', texts.join(' ')),
})

/** Creates a logger for Vite that escapes what it prints, for example the names of changed seeds. */
export function createTerminalLogger(level: LogLevel | undefined, allowClearScreen: boolean | undefined): Logger {
  return createLogger(level, { console: TERMINAL, ...(allowClearScreen === undefined ? {} : { allowClearScreen }) })
}
