import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findMedianArticle, formatReport } from '../../bench/lighthouse.ts'
import { createTemporaryFolder } from '../../temporary-folder.ts'
import { type CommandResult, PROJECT } from '../harness/run-build.ts'

// Each benchmark runs with a tiny archive, so that a change of the program cannot break it unnoticed. No time is asserted.

/** Runs `npm run bench -- ARGS`. */
function runBench(...args: readonly string[]): Promise<CommandResult> {
  const { NODE_ENV: _, ...env } = process.env
  const child = spawn(process.execPath, ['tests/bench/run.mjs', ...args], { cwd: PROJECT, env })
  return new Promise((resolve, reject) => {
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.on('error', reject)
    child.on('close', (exitCode) => resolve({ exitCode, output }))
  })
}

test('the build benchmark prints the steps of four builds', async () => {
  const { exitCode, output } = await runBench('build', '20')
  expect(exitCode, output).toBe(0)
  for (const state of ['no cache', 'the same again', 'one article changed', 'one article added']) {
    expect(output).toMatch(new RegExp(`20 generated, ${state}: [\\d.]+ s`))
  }
  expect(output).toMatch(/^index +[\d.]+ +[\d.]+ +\d+$/m)
})

test.skipIf(!existsSync('/usr/bin/time'))(
  'the benchmark with peers measures Backfile, and skips missing peers',
  async () => {
    const { exitCode, output } = await runBench('build-peers', '--articles', '10', '--rounds', '1')
    expect(exitCode, output).toBe(0)
    expect(output).toMatch(/^Backfile: [\d.]+ s, /m)
    expect(output).toMatch(/^Hugo: (?:[\d.]+ s, |skipped)/m)
    expect(output).toMatch(/^Pagefind: (?:[\d.]+ s, |skipped)/m)
  },
)

test('the benchmark of pictures prints the cost of a picture in two builds', async () => {
  const { exitCode, output } = await runBench('pictures', '--count', '3')
  expect(exitCode, output).toBe(0)
  for (const state of ['the first build', 'the second build'])
    expect(output).toMatch(new RegExp(`^3 pictures, ${state}: [\\d.]+ ms CPU`, 'm'))
})

test('the attack on builds kills a build, and prints what it found', async () => {
  const { exitCode, output } = await runBench('attack-builds', '--damages', '0', '--kills', '1')
  expect(exitCode, output).toBe(0)
  expect(output).toMatch(/^1 kills: \d left the previous bundle, \d the next one, 0 failures$/m)
})

describe('the search benchmark', () => {
  test('prints values of Backfile for all measures', async () => {
    const folder = await createTemporaryFolder()
    const file = join(folder, 'figures.json')
    const small = ['--articles', '60', '--no-peers', '--queries', '1', '--runs', '1', '--json', file]
    const { exitCode, output } = await runBench('search', ...small)
    expect(exitCode, output).toBe(0)
    for (const figure of ['index build', 'differs from a scan', 'cold, ', 'warm, p50', 'opening the list, data']) {
      expect(output).toMatch(new RegExp(`^${figure}.* [\\d.]+(?: !)?$`, 'm'))
    }
    expect(existsSync(file)).toBe(true)
  })

  test('fails if Backfile cannot be measured', async () => {
    const folder = await createTemporaryFolder()
    const { exitCode, output } = await runBench('search', '--articles', '5', '--no-peers', '--dist', folder)
    expect(exitCode).toBe(1)
    expect(output).toContain('Not measured: backfile: ')
  })
})

test('the benchmark of single files prints the size, the time to the first rows and the time of the first search', async () => {
  const { exitCode, output } = await runBench('single', '5', '--rounds', '1')
  expect(exitCode, output).toBe(0)
  expect(output).toMatch(/^5 articles: [\d.]+ MB, built in [\d.]+ s$/m)
  expect(output).toMatch(/^ +Chromium [\d.]+ +first rows +\d+ ms .* first search +\d+ ms/m)
})

test('the benchmark of the first paint prints a ratio', async () => {
  const { exitCode, output } = await runBench('first-paint', '--rounds', '1')
  expect(exitCode, output).toBe(0)
  expect(output).toMatch(/^First paint: \d+ ms with scripts, \d+ ms without, ratio [\d.]+$/m)
})

// Does not run Lighthouse, which only the benchmark installs.
describe('the Lighthouse benchmark', () => {
  test('measures an article of median length', async () => {
    const folder = await createTemporaryFolder()
    await mkdir(join(folder, 'articles'))
    for (const [name, length] of [
      ['short', 1],
      ['median', 20],
      ['long', 300],
    ] as const) {
      await writeFile(join(folder, `articles/${name}.html`), 'x'.repeat(length))
    }
    expect(await findMedianArticle(folder)).toBe('articles/median.html')
  })

  test('prints scores, metrics and failed audits', () => {
    const report = formatReport('/', {
      categories: {
        performance: { score: 0.98, auditRefs: [{ id: 'bootup-time', weight: 1 }] },
        seo: { score: 1, auditRefs: [] },
      },
      audits: { 'first-contentful-paint': { score: 1, displayValue: '0.9 s' }, 'bootup-time': { score: 0.5 } },
    })
    expect(report).toMatch(/performance 98, seo 100/)
    expect(report).toMatch(/first-contentful-paint 0\.9 s/)
    expect(report).toMatch(/lost: bootup-time/)
  })
})
