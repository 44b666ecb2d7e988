import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createTemporaryFolder, removeTemporaryFolders } from '../temporary-folder.ts'
import { generateSeeds, type SeedFile } from './generate-articles.ts'
import { writeHugoSite } from './hugo-site.ts'
import { hasReuters, readReuters, reutersSeeds } from './reuters-seeds.ts'
import { writeSeeds } from './write-seeds.ts'

const REUTERS_ARTICLES = 21_578
const PAGEFIND = 'tests/bench/search/peers/node_modules/pagefind/lib/runner/bin.cjs'
const GNU_TIME = '/usr/bin/time'

/**
 * Compares Hugo (only pages), Pagefind (the index of these pages) and Backfile (both, and related articles) for the same
 * corpus, in turns. Each run starts without a cache, but with a compiled program. A peer that is not installed is skipped:
 * Hugo is a package of the system, and `npm run bench:search` installs Pagefind. Options are `--articles N`, which
 * generates articles, and `--rounds N`.
 *
 * Nothing is removed before all is measured: for a minute after many files were removed, ext4 without a journal needs ten
 * times as long to create one.
 */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { articles: { type: 'string' }, rounds: { type: 'string', default: '3' } },
  })
  if (!existsSync(GNU_TIME)) throw new Error(`expected GNU time at ${GNU_TIME}. Install the package “time”.`)
  const hasHugo = spawnSync('hugo', ['version']).status === 0
  const hasPagefind = hasHugo && existsSync(PAGEFIND)
  if (!hasHugo) print('Hugo', 'skipped, because it is not installed')
  if (!hasPagefind) print('Pagefind', `skipped, because it needs Hugo's pages and ${PAGEFIND}`)
  const folder = await createTemporaryFolder()
  try {
    const files = await readSeeds(values.articles)
    await writeSeeds(join(folder, 'seeds'), files)
    // The first build compiles the program and bundles the app, which all archives share.
    await writeSeeds(join(folder, 'one'), files.slice(0, 1))
    await build(join(folder, 'one'), folder, 'first')
    for (let round = 1; round <= Number(values.rounds); round++) {
      const site = join(folder, `hugo-${round}`)
      if (hasHugo) await writeHugoSite(site, files)
      if (hasHugo) print('Hugo', await time('hugo', ['--quiet', '--source', site], folder))
      const pagefind = [PAGEFIND, '--site', join(site, 'public')]
      if (hasPagefind) print('Pagefind', await time(process.execPath, pagefind, folder))
      print('Backfile', await build(join(folder, 'seeds'), folder, `round-${round}`))
    }
  } finally {
    await removeTemporaryFolders()
  }
}

async function readSeeds(articles: string | undefined): Promise<readonly SeedFile[]> {
  if (articles === undefined && hasReuters()) return [...reutersSeeds(await readReuters())]
  return [...generateSeeds(Number(articles ?? REUTERS_ARTICLES), 1)]
}

function build(seeds: string, folder: string, name: string): Promise<string> {
  const env = { NODE_ENV: undefined, SEEDS: seeds, BACKFILE_CACHE: join(folder, `cache-${name}`) }
  return time(process.execPath, ['.ci/build.mjs', '--outDir', join(folder, `dist-${name}`)], folder, env)
}

/** Returns elapsed time, CPU time and peak memory of a command and its children. */
async function time(
  command: string,
  args: readonly string[],
  folder: string,
  env: NodeJS.ProcessEnv = {},
): Promise<string> {
  const report = join(folder, 'time.txt')
  const format = '%e s, %U + %S CPU s, %M KB'
  const child = spawnSync(GNU_TIME, ['-f', format, '-o', report, command, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...env },
  })
  if (child.status !== 0) throw new Error(`${command} failed: ${child.stderr.toString()}`)
  return (await readFile(report, 'utf8')).trim()
}

function print(name: string, result: string): void {
  process.stdout.write(`${name}: ${result}\n`)
}
