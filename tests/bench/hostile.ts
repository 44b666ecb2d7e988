import { execFile } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { build } from 'vite'
import { HOSTILE_SEEDS } from '../attack/hostile/hostile-seeds.ts'
import { createTemporaryFolder, removeTemporaryFolders } from '../temporary-folder.ts'
import type { SeedCost } from './hostile/measure-seed.ts'

const CHARACTERS = 1_000_000
/** Cheaper seeds are only counted. */
const PRINTED = { cpuSeconds: 5, megabytes: 1024 }
const execute = promisify(execFile)

/**
 * Processes each hostile seed in a process of its own, and prints the expensive ones. The first argument is the number of
 * characters of each seed; the second one is a word in the names of the seeds to process.
 */
export async function run([characters = String(CHARACTERS), word = '']: readonly string[]): Promise<void> {
  try {
    const program = await bundleProgram()
    const costs: SeedCost[] = []
    const queue = HOSTILE_SEEDS.entries()
    const measureQueued = async () => {
      for (const [index, { name }] of queue) {
        if (!name.includes(word)) continue
        const cost = await measure(program, index, characters)
        costs.push(cost)
        if (cost.cpuSeconds >= PRINTED.cpuSeconds || cost.megabytes >= PRINTED.megabytes) print(cost)
      }
    }
    await Promise.all(Array.from({ length: availableParallelism() }, measureQueued))
    const seconds = costs.map(({ cpuSeconds }) => cpuSeconds)
    const megabytes = costs.map((cost) => cost.megabytes)
    process.stdout.write(
      `${costs.length} seeds of ${characters} characters: ${seconds.reduce((sum, cost) => sum + cost, 0).toFixed(0)} s of CPU time, ` +
        `at most ${Math.max(...seconds).toFixed(2)} s and ${Math.max(...megabytes).toFixed(0)} MB each\n`,
    )
  } finally {
    await removeTemporaryFolders()
  }
}

async function measure(program: string, index: number, characters: string): Promise<SeedCost> {
  try {
    const { stdout } = await execute(process.execPath, [program, String(index), characters])
    return JSON.parse(stdout) as SeedCost // The program writes a `SeedCost`.
  } catch (error) {
    const name = HOSTILE_SEEDS[index]?.name ?? ''
    return { name, cpuSeconds: Infinity, megabytes: Infinity, outcome: String(error).slice(0, 200) }
  }
}

function print({ name, cpuSeconds, megabytes, outcome }: SeedCost): void {
  process.stdout.write(`${name}: ${cpuSeconds.toFixed(2)} s, ${megabytes.toFixed(0)} MB, ${outcome}\n`)
}

async function bundleProgram(): Promise<string> {
  const outDir = await createTemporaryFolder()
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: fileURLToPath(new URL('./hostile/measure-seed.ts', import.meta.url)),
      outDir,
      rollupOptions: { output: { entryFileNames: 'measure-seed.mjs' } },
    },
  })
  return join(outDir, 'measure-seed.mjs')
}
