import { resourceUsage } from 'node:process'
import { HOSTILE_SEEDS } from '../../attack/hostile/hostile-seeds.ts'
import { processSeed } from '../../attack/hostile/process-seed.ts'

/** What one hostile seed costs. The memory is the peak of the whole process. */
export interface SeedCost {
  readonly name: string
  readonly cpuSeconds: number
  readonly megabytes: number
  /** The codes of the findings, or the error that the seed caused after it was parsed. */
  readonly outcome: string
}

/** The program that `hostile.ts` starts for each seed, with the index of the seed and the size of the file. */
const [index = '', characters = ''] = process.argv.slice(2)
const seed = HOSTILE_SEEDS[Number(index)]
if (seed === undefined) throw new RangeError(`no hostile seed has the index ${index}`)
const before = resourceUsage()
const outcome = tryProcess(seed.write(Number(characters)))
const after = resourceUsage()
const cpuSeconds = (after.userCPUTime + after.systemCPUTime - before.userCPUTime - before.systemCPUTime) / 1e6
const cost: SeedCost = { name: seed.name, cpuSeconds, megabytes: after.maxRSS / 1024, outcome }
process.stdout.write(JSON.stringify(cost))

function tryProcess(text: string): string {
  try {
    return [...new Set(processSeed(text, 'a.md'))].join(' ')
  } catch (error) {
    return String(error)
  }
}
