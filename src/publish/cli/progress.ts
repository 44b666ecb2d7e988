/** Tells a person how far a build is. */
export interface Progress {
  /** A stage begins; the one before it is over. */
  readonly stage: (name: string) => void
  readonly count: (done: number, total: number) => void
  /** Nothing more is told. */
  readonly end: () => void
}

/** Where it is told; `process.stderr` is one. */
export interface Terminal {
  readonly isTTY?: boolean
  readonly columns?: number
  readonly write: (text: string) => unknown
}

/** Redrawn no more often: a terminal is slow, and nobody reads faster. */
const REDRAW_MS = 100
const BAR_CELLS = 24
/** Below that share, what is left cannot be told from what was. */
const LEAST_SHARE = 0.05
const CLEAR_LINE = '\r\u001b[K'

/**
 * On a terminal one line that is drawn anew, such as `pages ━━━━━━──────  8,120 of 21,578  4 s left`; elsewhere a line
 * for each stage.
 */
export function showProgress(terminal: Terminal, nowMs: () => number = () => performance.now()): Progress {
  let stage = ''
  let startMs = 0
  let drawnMs = -Infinity
  const isLive = terminal.isTTY === true
  return {
    stage(name) {
      stage = name
      startMs = nowMs()
      drawnMs = -Infinity
      terminal.write(isLive ? `${CLEAR_LINE}${name} …` : `${name} …\n`)
    },
    count(done, total) {
      const now = nowMs()
      if (!isLive || (now - drawnMs < REDRAW_MS && done < total)) return
      drawnMs = now
      const line = describe(stage, done, total, (now - startMs) / 1000)
      terminal.write(CLEAR_LINE + line.slice(0, (terminal.columns ?? 80) - 1))
    },
    end() {
      if (isLive) terminal.write(CLEAR_LINE)
    },
  }
}

function describe(stage: string, done: number, total: number, seconds: number): string {
  const share = total === 0 ? 1 : done / total
  const filled = Math.round(share * BAR_CELLS)
  const bar = '━'.repeat(filled) + '─'.repeat(BAR_CELLS - filled)
  const left = share < LEAST_SHARE ? '' : `  ${Math.ceil((seconds / share) * (1 - share))} s left`
  return `${stage} ${bar}  ${done.toLocaleString('en')} of ${total.toLocaleString('en')}${left}`
}
