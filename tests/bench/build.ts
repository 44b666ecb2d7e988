import { appendFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTemporaryFolder, removeTemporaryFolders } from '../temporary-folder.ts'
import { buildWithProfile, readProfile, type StepProfile } from './build-profile.ts'
import { generateSeeds, type SeedFile } from './generate-articles.ts'
import { hasReuters, readReuters, reutersSeeds } from './reuters-seeds.ts'
import { writeSeeds } from './write-seeds.ts'

const SIZES = [1_000, 10_000, 100_000]

/**
 * Builds archives of growing size, each in a process of its own, and prints the cost of each step: without a cache, of the
 * same seeds again, after one article was changed, and after one was added. Sizes may be given, and `reuters`.
 */
export async function run(args: readonly string[]): Promise<void> {
  const sizes = args.length > 0 ? args.filter((arg) => arg !== 'reuters').map(Number) : SIZES
  for (const size of sizes) await measure(`${size} generated`, size, generateSeeds(size, 1))
  if ((args.length === 0 || args.includes('reuters')) && hasReuters()) {
    const lines = await readReuters()
    await measure(`${lines.length} of Reuters-21578`, lines.length, reutersSeeds(lines))
  }
}

async function measure(name: string, count: number, files: Iterable<SeedFile>): Promise<void> {
  const folder = await createTemporaryFolder()
  const seeds = join(folder, 'seeds')
  const build = (state: string) => buildOnce(`${name}, ${state}`, count, folder)
  try {
    await writeSeeds(seeds, files)
    await build('no cache')
    await build('the same again')
    await appendFile(await findMiddleSeed(seeds), '\n\nA sentence about lighthouses that was not there before.\n')
    await build('one article changed')
    await writeFile(join(seeds, 'added.txt'), '# The Lighthouse Is Lit Again\n\nMay 3, 1987\n\nIt shines as before.\n')
    await build('one article added')
  } finally {
    await removeTemporaryFolders()
  }
}

async function findMiddleSeed(seeds: string): Promise<string> {
  const entries = await readdir(seeds, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && /\.(?:txt|md)$/.test(entry.name))
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).toSorted()
  return paths[Math.floor(paths.length / 2)] ?? ''
}

async function buildOnce(name: string, count: number, folder: string): Promise<void> {
  const profile = join(folder, 'profile.json')
  const startMs = performance.now()
  const env = { BACKFILE_CACHE: join(folder, 'cache') }
  await buildWithProfile(join(folder, 'seeds'), join(folder, 'dist'), profile, env)
  const seconds = (performance.now() - startMs) / 1000
  print(name, count, seconds, await readProfile(profile))
}

/** `wholeSeconds` is the time from the start of the process to its end. */
function print(name: string, count: number, wholeSeconds: number, steps: readonly StepProfile[]): void {
  const perArticle = `${((wholeSeconds / count) * 1e6).toFixed(0)} µs an article`
  process.stdout.write(`\n${name}: ${wholeSeconds.toFixed(2)} s, ${perArticle}\n${formatSteps(steps)}\n`)
}

function formatSteps(steps: readonly StepProfile[]): string {
  const rows = steps.map(({ step, seconds, cpuSeconds, peakMegabytes }) => [
    step,
    seconds.toFixed(2),
    cpuSeconds.toFixed(2),
    peakMegabytes.toFixed(0),
  ])
  return [['step', 's', 'CPU s', 'peak MB'], ...rows]
    .map(([step = '', ...cells]) => step.padEnd(12) + cells.map((cell) => cell.padStart(10)).join(''))
    .join('\n')
}
