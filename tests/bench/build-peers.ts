import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { generateSeeds } from './generate-articles.ts'
import { writeHugoSite } from './hugo-site.ts'
import { hasReuters, readReuters, reutersSeeds } from './reuters-seeds.ts'
import { writeSeeds } from './write-seeds.ts'
import { createTemporaryFolder, removeTemporaryFolders } from '../temporary-folder.ts'

const GENERATED = 21_578
const PAGEFIND = 'tests/bench/search/peers/node_modules/pagefind/lib/runner/bin.cjs'
const ROUNDS = 3

/**
 * What Hugo (pages alone), Pagefind (the index over them) and Backfile (both, with related articles) take for the same
 * corpus, in turns, each time from nothing but a compiled program. Hugo must be installed; Pagefind is by
 * `npm run bench:search`.
 *
 * Nothing is removed before all is measured: for a minute after many files were, ext4 without a journal takes ten
 * times as long to make one.
 */
export async function run(): Promise<void> {
  const folder = await createTemporaryFolder()
  try {
    const files = [...(hasReuters() ? reutersSeeds(await readReuters()) : generateSeeds(GENERATED, 1))]
    await writeSeeds(join(folder, 'seeds'), files)
    // Compiles the program and bundles the app, which is done once for all archives.
    await writeSeeds(join(folder, 'one'), files.slice(0, 1))
    build(join(folder, 'one'), folder, 'first')
    for (let round = 1; round <= ROUNDS; round++) {
      const site = join(folder, `hugo-${round}`)
      await writeHugoSite(site, files)
      print('Hugo', time('hugo', ['--quiet', '--source', site], folder))
      print('Pagefind', time(process.execPath, [PAGEFIND, '--site', join(site, 'public')], folder))
      print('Backfile', build(join(folder, 'seeds'), folder, `round-${round}`))
    }
  } finally {
    await removeTemporaryFolders()
  }
}

function build(seeds: string, folder: string, name: string): string {
  const env = { SEEDS: seeds, BACKFILE_CACHE: join(folder, `cache-${name}`) }
  return time(process.execPath, ['.ci/build.mjs', '--outDir', join(folder, `dist-${name}`)], folder, env)
}

/** GNU time knows what a child took of the processors, and the most memory that it held. */
function time(command: string, args: readonly string[], folder: string, env: NodeJS.ProcessEnv = {}): string {
  const report = join(folder, 'time.txt')
  const format = '%e s, %U + %S CPU s, %M KB'
  const child = spawnSync('/usr/bin/time', ['-f', format, '-o', report, command, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...env },
  })
  if (child.status !== 0) throw new Error(`${command} failed: ${child.stderr.toString()}`)
  return spawnSync('cat', [report], { encoding: 'utf8' }).stdout.trim()
}

function print(name: string, told: string): void {
  process.stdout.write(`${name}: ${told}\n`)
}
