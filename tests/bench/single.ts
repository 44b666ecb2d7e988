import { spawnSync } from 'node:child_process'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import * as v from 'valibot'
import { generateSeeds, type SeedFile } from './generate-articles.ts'
import { hasReuters, readReuters, reutersSeeds } from './reuters-seeds.ts'
import { writeSeeds } from './write-seeds.ts'
import { medianOf } from './search/statistics.ts'
import { chromiumReader } from './single/chromium-reader.ts'
import { firefoxReader } from './single/firefox-reader.ts'
import { type Reader, SEARCH, WORD_OF_FIRST_ROW } from './single/reader.ts'
import { createTemporaryFolder, removeTemporaryFolders } from '../temporary-folder.ts'

const SIZES = [1, 1_000, 5_000]

/**
 * Builds archives as single files, opens them from the disk in Chromium and Firefox, and prints their size and the times to
 * the first rows and from there to the first result of a search. Sizes may be given, and `--rounds 5`. The articles are those
 * of Reuters-21578, evenly spread, or generated if the corpus is missing. Without Firefox, only Chromium is measured.
 */
export async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { rounds: { type: 'string', default: '5' } },
  })
  const readers = [await chromiumReader(), await firefoxReader()].filter((reader) => reader !== null)
  const folder = await createTemporaryFolder()
  try {
    for (const count of positionals.length > 0 ? positionals.map(Number) : SIZES)
      await measure(join(folder, String(count)), count, readers, Number(values.rounds))
  } finally {
    for (const reader of readers) await reader.close()
    await removeTemporaryFolders()
  }
}

async function measure(folder: string, count: number, readers: readonly Reader[], rounds: number): Promise<void> {
  await writeSeeds(join(folder, 'seeds'), await createSeeds(count))
  const file = join(folder, 'archive.html')
  const startMs = performance.now()
  const child = spawnSync(process.execPath, ['.ci/build.mjs', '--single', '--outFile', file], {
    env: { ...process.env, NODE_ENV: undefined, SEEDS: join(folder, 'seeds'), BACKFILE_CACHE: join(folder, 'cache') },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const seconds = (performance.now() - startMs) / 1000
  if (child.status !== 0) throw new Error(`the build of ${count} articles failed`)
  const { size } = await stat(file)
  process.stdout.write(`\n${count} articles: ${(size / 1e6).toFixed(2)} MB, built in ${seconds.toFixed(1)} s\n`)
  for (const reader of readers)
    process.stdout.write(`${await measureReader(reader, pathToFileURL(file).href, rounds)}\n`)
}

async function measureReader(reader: Reader, url: string, rounds: number): Promise<string> {
  const openMs: number[] = []
  const searchMs: number[] = []
  for (let round = 0; round < rounds; round++) {
    openMs.push(await reader.open(url))
    const word = v.parse(v.string(), await reader.evaluate(WORD_OF_FIRST_ROW, ''))
    searchMs.push(v.parse(v.number(), await reader.evaluate(SEARCH, word)))
  }
  return `  ${reader.name.padEnd(24)} first rows ${print(openMs)}   first search ${print(searchMs)}`
}

/** The minimum is the most useful number if the machine does other work too. */
function print(timesMs: readonly number[]): string {
  return `${medianOf(timesMs).toFixed(0)} ms (${Math.min(...timesMs).toFixed(0)} at best)`.padStart(22)
}

async function createSeeds(count: number): Promise<Iterable<SeedFile>> {
  if (!hasReuters()) return generateSeeds(count, 1)
  const lines = await readReuters()
  const step = Math.max(1, lines.length / count)
  const spread = Array.from({ length: Math.min(count, lines.length) }, (_, index) => lines[Math.floor(index * step)])
  return reutersSeeds(spread.filter((line) => line !== undefined))
}
