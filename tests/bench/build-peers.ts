import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { generateSeeds } from './generate-articles.ts'
import { writeHugoSite } from './hugo-site.ts'
import { reutersSeeds } from './reuters-seeds.ts'

const REUTERS = '../shared/corpora/reuters-21578.jsonl.gz'
const GENERATED = 21_578
const PAGEFIND = 'tests/bench/search/peers/node_modules/pagefind/lib/runner/bin.cjs'

/**
 * What Hugo and Pagefind take for the same corpus: pages alone, then the index over them. Hugo must be installed;
 * Pagefind is by `npm run bench:search`. Run it right before or after `npm run bench -- reuters`: machines drift.
 */
export async function run(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'backfile-hugo-'))
  try {
    const seeds = existsSync(REUTERS) ? reutersSeeds(await readLines()) : generateSeeds(GENERATED, 1)
    await writeHugoSite(folder, seeds)
    time('Hugo', 'hugo', ['--quiet', '--source', folder], folder)
    time('Pagefind', process.execPath, [PAGEFIND, '--site', join(folder, 'public')], folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function readLines(): Promise<readonly string[]> {
  return gunzipSync(await readFile(REUTERS))
    .toString('utf8')
    .trim()
    .split('\n')
}

function time(name: string, command: string, args: readonly string[], folder: string): void {
  const report = join(folder, 'time.txt')
  // GNU time knows what a child took of the processors, and the most memory that it held.
  const child = spawnSync('/usr/bin/time', ['-f', '%e s, %U + %S CPU s, %M KB', '-o', report, command, ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const told = existsSync(report) ? spawnSync('cat', [report], { encoding: 'utf8' }).stdout.trim() : ''
  process.stdout.write(`${name}: ${child.status === 0 ? told : `failed ${told}`}\n`)
}
