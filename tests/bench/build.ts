import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { StageProfile } from '../../src/publish/stopwatch.ts'
import { generateSeeds, type SeedFile } from './generate-articles.ts'
import { reutersSeeds } from './reuters-seeds.ts'

const SIZES = [1_000, 10_000, 100_000]
const REUTERS = '../shared/corpora/reuters-21578.jsonl.gz'

/** Builds archives of growing size, each in a process of its own, and prints what each stage took. */
export async function run(args: readonly string[]): Promise<void> {
  const sizes = args.length > 0 ? args.filter((arg) => arg !== 'reuters').map(Number) : SIZES
  for (const size of sizes) await measure(`${size} generated`, size, generateSeeds(size, 1))
  if ((args.length === 0 || args.includes('reuters')) && existsSync(REUTERS)) {
    const lines = gunzipSync(await readFile(REUTERS))
      .toString('utf8')
      .trim()
      .split('\n')
    await measure(`${lines.length} of Reuters-21578`, lines.length, reutersSeeds(lines))
  }
}

async function measure(name: string, count: number, seeds: Iterable<SeedFile>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'backfile-bench-'))
  try {
    for (const { path, text } of seeds) {
      const file = join(folder, 'seeds', path)
      await mkdir(dirname(file), { recursive: true })
      await writeFile(file, text)
    }
    await writeFile(join(folder, 'seeds/archive.yaml'), 'onError: skip\n')
    const profile = join(folder, 'profile.json')
    const child = spawnSync(
      process.execPath,
      ['tests/bench/run.mjs', 'build-once', join(folder, 'seeds'), join(folder, 'dist'), profile],
      { stdio: ['ignore', 'ignore', 'inherit'] },
    )
    if (child.status !== 0) throw new Error(`the build of ${name} articles failed`)
    print(name, count, JSON.parse(await readFile(profile, 'utf8')) as readonly StageProfile[])
  } finally {
    await rm(folder, { recursive: true })
  }
}

function print(name: string, count: number, profile: readonly StageProfile[]): void {
  const total = profile.reduce((sum, { seconds }) => sum + seconds, 0)
  const rows = profile.map(({ stage, seconds, peakMegabytes }) => [
    stage,
    seconds.toFixed(2),
    ((seconds / count) * 1e6).toFixed(0),
    peakMegabytes.toFixed(0),
  ])
  const table = [
    ['stage', 's', 'µs/article', 'peak MB so far'],
    ...rows,
    ['all', total.toFixed(2), ((total / count) * 1e6).toFixed(0), ''],
  ]
  const lines = table.map(
    ([stage = '', ...cells]) => stage.padEnd(10) + cells.map((cell) => cell.padStart(15)).join(''),
  )
  process.stdout.write(`\n${name} articles\n${lines.join('\n')}\n`)
}
