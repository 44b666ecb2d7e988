/** The duration and the memory of one step. */
export interface StepProfile {
  readonly step: string
  readonly seconds: number
  /** The CPU time of all threads of the process, which exceeds `seconds` if several threads worked. */
  readonly cpuSeconds: number
  /** The maximum memory of the process up to the end of the step. */
  readonly peakMegabytes: number
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

/** Measures steps that follow each other. */
export function startProfile({ nowMs, cpuMs, peakBytes }: Gauges = PROCESS) {
  const steps: StepProfile[] = []
  let current: { readonly step: string; readonly startMs: number; readonly startCpuMs: number } | null = null
  const endStep = () => {
    if (current === null) return
    const seconds = (nowMs() - current.startMs) / 1000
    const cpuSeconds = (cpuMs() - current.startCpuMs) / 1000
    steps.push({ step: current.step, seconds, cpuSeconds, peakMegabytes: peakBytes() / 1e6 })
    current = null
  }
  return {
    startStep: (step: string) => {
      endStep()
      current = { step, startMs: nowMs(), startCpuMs: cpuMs() }
    },
    /** Ends the last step, and returns all steps. */
    end: (): readonly StepProfile[] => {
      endStep()
      return steps
    },
  }
}

/** Example: `read 1.2 s, relate 0.3 s; peak memory 310 MB`. */
export function formatProfile(steps: readonly StepProfile[]): string {
  const times = steps.map(({ step, seconds }) => `${step} ${seconds.toFixed(1)} s`)
  const peak = Math.max(0, ...steps.map(({ peakMegabytes }) => peakMegabytes))
  return `${times.join(', ')}; peak memory ${peak.toFixed(0)} MB`
}

/** Returns a table with a row for each step: elapsed time, CPU time, and peak memory until its end. */
export function formatProfileTable(steps: readonly StepProfile[]): string {
  const sum = (of: (step: StepProfile) => number) => steps.reduce((total, step) => total + of(step), 0)
  const rows = [
    ['step', 's', 'CPU s', 'peak MB'],
    ...steps.map(({ step, seconds, cpuSeconds, peakMegabytes }) => [
      step,
      seconds.toFixed(2),
      cpuSeconds.toFixed(2),
      peakMegabytes.toFixed(0),
    ]),
    ['all', sum(({ seconds }) => seconds).toFixed(2), sum(({ cpuSeconds }) => cpuSeconds).toFixed(2), ''],
  ]
  return rows
    .map(([step = '', ...cells]) => step.padEnd(10) + cells.map((cell) => cell.padStart(10)).join(''))
    .join('\n')
}
