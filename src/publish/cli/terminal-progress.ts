import type { BuildProgress } from '../build-progress.ts'

export interface TerminalProgress extends BuildProgress {
  /** Clears the line. Nothing is shown afterwards. */
  readonly end: () => void
}

/** The part of `process.stderr` that progress needs. */
export interface Terminal {
  readonly isTTY?: boolean
  readonly columns?: number
  readonly write: (text: string) => unknown
}

/** Terminals are slow, and nobody reads faster. */
const MIN_REDRAW_MS = 100
const BAR_CELLS = 24
/** Below this share, the remaining time cannot be estimated. */
const MIN_ESTIMATED_SHARE = 0.05
const CLEAR_LINE = '\r\u001b[K'

/**
 * On a terminal, redraws one line such as `pages ━━━━━━──────  8,120 of 21,578  4 s left`. Elsewhere, writes a line for
 * each step.
 */
export function showProgress(
  terminal: Terminal = process.stderr,
  nowMs: () => number = () => performance.now(),
): TerminalProgress {
  let currentStep = ''
  let startMs = 0
  let drawnMs = -Infinity
  const isTerminal = terminal.isTTY === true
  return {
    startStep(step) {
      currentStep = step
      startMs = nowMs()
      drawnMs = -Infinity
      terminal.write(isTerminal ? `${CLEAR_LINE}${step} …` : `${step} …\n`)
    },
    count(done, total) {
      const now = nowMs()
      if (!isTerminal || (now - drawnMs < MIN_REDRAW_MS && done < total)) return
      drawnMs = now
      const line = formatLine(currentStep, done, total, (now - startMs) / 1000)
      terminal.write(CLEAR_LINE + line.slice(0, (terminal.columns ?? 80) - 1))
    },
    end() {
      if (isTerminal) terminal.write(CLEAR_LINE)
    },
  }
}

function formatLine(step: string, done: number, total: number, seconds: number): string {
  const share = total === 0 ? 1 : done / total
  const filled = Math.round(share * BAR_CELLS)
  const bar = '━'.repeat(filled) + '─'.repeat(BAR_CELLS - filled)
  const left = share < MIN_ESTIMATED_SHARE ? '' : `  ${Math.ceil((seconds / share) * (1 - share))} s left`
  return `${step} ${bar}  ${done.toLocaleString('en')} of ${total.toLocaleString('en')}${left}`
}
