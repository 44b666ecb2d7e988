/** What one stage of a build took. */
export interface StageProfile {
  readonly stage: string
  readonly seconds: number
  /** The most memory that the process has held until the stage's end, in megabytes. */
  readonly peakMegabytes: number
}

/** Measures stages that follow one another. */
export interface Stopwatch {
  /** Ends the stage before, if any. */
  readonly start: (stage: string) => void
  /** Ends the last stage. */
  readonly stop: () => readonly StageProfile[]
}

export interface Gauges {
  readonly nowMs: () => number
  readonly peakBytes: () => number
}

const PROCESS: Gauges = {
  nowMs: () => performance.now(),
  peakBytes: () => process.resourceUsage().maxRSS * 1024,
}

export function stopwatch({ nowMs, peakBytes }: Gauges = PROCESS): Stopwatch {
  const done: StageProfile[] = []
  let current: { readonly stage: string; readonly startMs: number } | null = null
  const end = () => {
    if (current === null) return
    const seconds = (nowMs() - current.startMs) / 1000
    done.push({ stage: current.stage, seconds, peakMegabytes: peakBytes() / 1e6 })
    current = null
  }
  return {
    start: (stage) => {
      end()
      current = { stage, startMs: nowMs() }
    },
    stop: () => {
      end()
      return done
    },
  }
}

/** Such as `ingest 1.2 s, relate 0.3 s; at most 310 MB`. */
export function printProfile(profile: readonly StageProfile[]): string {
  const times = profile.map(({ stage, seconds }) => `${stage} ${seconds.toFixed(1)} s`)
  const peak = Math.max(0, ...profile.map(({ peakMegabytes }) => peakMegabytes))
  return `${times.join(', ')}; at most ${peak.toFixed(0)} MB`
}
