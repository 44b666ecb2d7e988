import { spawnSync } from 'node:child_process'
import { appendFile, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { formatProfileTable, type StepProfile } from '../../src/publish/cli/build-profile.ts'
import { generateSeeds, type SeedFile } from './generate-articles.ts'
import { hasReuters, readReuters, reutersSeeds } from './reuters-seeds.ts'
import { writeSeeds } from './write-seeds.ts'
import { createTemporaryFolder, removeTemporaryFolders } from '../temporary-folder.ts'

const SIZES = [1_000, 10_000, 100_000]

/**
 * Builds archives of growing size, each in a process of its own, and prints what each stage took: of a build that
 * remembers nothing, of one of the same seeds, of one after an article was changed, and of one after one was added.
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
  const build = (what: string) => buildOnce(`${name}, ${what}`, count, folder)
  try {
    await writeSeeds(seeds, files)
    await build('nothing remembered')
    await build('the same again')
    await appendFile(await middleSeed(seeds), '\n\nA sentence about lighthouses that was not there before.\n')
    await build('one article changed')
    await writeFile(join(seeds, 'added.txt'), '# The Lighthouse Is Lit Again\n\nMay 3, 1987\n\nIt shines as before.\n')
    await build('one article added')
  } finally {
    await removeTemporaryFolders()
  }
}

async function middleSeed(seeds: string): Promise<string> {
  const entries = await readdir(seeds, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && /\.(?:txt|md)$/.test(entry.name))
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).toSorted()
  return paths[Math.floor(paths.length / 2)] ?? ''
}

async function buildOnce(name: string, count: number, folder: string): Promise<void> {
  const profile = join(folder, 'profile.json')
  const startMs = performance.now()
  const child = spawnSync(
    process.execPath,
    ['.ci/build.mjs', '--outDir', join(folder, 'dist'), '--profileFile', profile],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, SEEDS: join(folder, 'seeds'), BACKFILE_CACHE: join(folder, 'cache') },
    },
  )
  const seconds = (performance.now() - startMs) / 1000
  if (child.status !== 0) throw new Error(`the build of ${name} failed`)
  print(name, count, seconds, JSON.parse(await readFile(profile, 'utf8')) as readonly StepProfile[])
}

/** `wholeSeconds` is what a person waits, from the start of the process to its end. */
function print(name: string, count: number, wholeSeconds: number, profile: readonly StepProfile[]): void {
  const perArticle = `${((wholeSeconds / count) * 1e6).toFixed(0)} µs an article`
  process.stdout.write(`\n${name}: ${wholeSeconds.toFixed(2)} s, ${perArticle}\n${formatProfileTable(profile)}\n`)
}
