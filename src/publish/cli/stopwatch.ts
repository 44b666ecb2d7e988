/** What one stage of a build took. */
export interface StageProfile {
  readonly stage: string
  readonly seconds: number
  /** Of all threads of the process, and so more than `seconds` where several worked. */
  readonly cpuSeconds: number
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
  readonly cpuMs: () => number
  readonly peakBytes: () => number
}

const PROCESS: Gauges = {
  nowMs: () => performance.now(),
  cpuMs: () => {
    const { user, system } = process.cpuUsage()
    return (user + system) / 1000
  },
  peakBytes: () => process.resourceUsage().maxRSS * 1024,
}

export function stopwatch({ nowMs, cpuMs, peakBytes }: Gauges = PROCESS): Stopwatch {
  const done: StageProfile[] = []
  let current: { readonly stage: string; readonly startMs: number; readonly startCpuMs: number } | null = null
  const end = () => {
    if (current === null) return
    const seconds = (nowMs() - current.startMs) / 1000
    const cpuSeconds = (cpuMs() - current.startCpuMs) / 1000
    done.push({ stage: current.stage, seconds, cpuSeconds, peakMegabytes: peakBytes() / 1e6 })
    current = null
  }
  return {
    start: (stage) => {
      end()
      current = { stage, startMs: nowMs(), startCpuMs: cpuMs() }
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

/** A row for each stage, with the time on the clock, that of the processors, and the memory by its end. */
export function printTable(profile: readonly StageProfile[]): string {
  const sum = (of: (stage: StageProfile) => number) => profile.reduce((total, stage) => total + of(stage), 0)
  const rows = [
    ['stage', 's', 'CPU s', 'peak MB'],
    ...profile.map(({ stage, seconds, cpuSeconds, peakMegabytes }) => [
      stage,
      seconds.toFixed(2),
      cpuSeconds.toFixed(2),
      peakMegabytes.toFixed(0),
    ]),
    ['all', sum(({ seconds }) => seconds).toFixed(2), sum(({ cpuSeconds }) => cpuSeconds).toFixed(2), ''],
  ]
  return rows
    .map(([stage = '', ...cells]) => stage.padEnd(10) + cells.map((cell) => cell.padStart(10)).join(''))
    .join('\n')
}
