import { spawnSync } from 'node:child_process'
import { mkdir, readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import * as v from 'valibot'
import { findBrowser } from '../../.ci/browser.mjs'
import { findNginx } from '../../.ci/nginx.mjs'
import { documentedConfiguration, startNginx } from '../site/hosting/nginx-server.ts'
import { buildSite } from '../site/harness/run-build.ts'
import { createTemporaryFolder, removeTemporaryFolders } from '../temporary-folder.ts'
import { openArchive } from './search/archive.ts'

/**
 * Its package.json overrides third-party-web: @paulirish/trace_engine under lighthouse 12.8.2 asks for the latest, so that
 * no lock file would hold.
 */
const TOOL = fileURLToPath(new URL('lighthouse', import.meta.url))
const CLI = join(TOOL, 'node_modules/lighthouse/cli/index.js')
const METRICS = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift']

const ReportSchema = v.object({
  categories: v.record(
    v.string(),
    v.object({
      score: v.nullable(v.number()),
      auditRefs: v.array(v.object({ id: v.string(), weight: v.number() })),
    }),
  ),
  audits: v.record(v.string(), v.object({ score: v.nullable(v.number()), displayValue: v.optional(v.string()) })),
})
type Report = v.InferOutput<typeof ReportSchema>

/**
 * Prints what Lighthouse's mobile preset says of the list and of an article of middling length, served by nginx as the
 * README tells: of several rounds, the one whose performance is the median. Behind `npm run bench:lighthouse --`:
 * `--dist DIR` takes a bundle that was built before, else that of Reuters-21578 is built; `--rounds 5`.
 */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { dist: { type: 'string' }, rounds: { type: 'string', default: '3' } },
  })
  const nginx = findNginx()
  if (nginx === null) throw new Error('the pages are served by nginx, and none was found. Install nginx.')
  runOrThrow('npm', ['ci', '--prefix', TOOL, '--no-audit', '--no-fund'])
  const scratch = await createTemporaryFolder()
  try {
    const folder = values.dist ?? (await buildArchive(scratch))
    const home = join(scratch, 'nginx')
    await mkdir(home)
    const server = await startNginx({ nginx, configuration: await documentedConfiguration(), folder, home })
    try {
      for (const path of ['', await middlingArticle(folder)]) {
        const report = await judge(server.url + path, Number(values.rounds), scratch)
        process.stdout.write(`${printReport(`/${path}`, report)}\n`)
      }
    } finally {
      await server.close()
    }
  } finally {
    await removeTemporaryFolders()
  }
}

async function buildArchive(folder: string): Promise<string> {
  const { seeds } = await openArchive(folder, null)
  const outDir = join(folder, 'dist')
  const { exitCode, output } = await buildSite(seeds, outDir)
  if (exitCode !== 0) throw new Error(`the build failed:\n${output}`)
  return outDir
}

async function middlingArticle(folder: string): Promise<string> {
  const names = await readdir(join(folder, 'articles'))
  const pages = await Promise.all(
    names.map(async (name) => ({ name, bytes: (await stat(join(folder, 'articles', name))).size })),
  )
  const middle = pages.toSorted((one, other) => one.bytes - other.bytes)[Math.floor(pages.length / 2)]
  if (middle === undefined) throw new Error(`${folder} has no articles`)
  return `articles/${middle.name}`
}

async function judge(url: string, rounds: number, scratch: string): Promise<Report> {
  const file = join(scratch, 'report.json')
  const reports: Report[] = []
  for (let round = 0; round < rounds; round++) {
    // Chromium's sandbox does not start as root.
    const flags = `--headless=new${process.getuid?.() === 0 ? ' --no-sandbox' : ''}`
    const output = ['--quiet', '--output', 'json', '--output-path', file]
    runLighthouse([url, `--chrome-flags=${flags}`, ...output], { CHROME_PATH: (await findBrowser()) ?? '' })
    reports.push(v.parse(ReportSchema, JSON.parse(await readFile(file, 'utf8'))))
  }
  const performance = ({ categories }: Report) => categories['performance']?.score ?? 0
  const median = reports.toSorted((one, other) => performance(one) - performance(other))[Math.floor(rounds / 2)]
  if (median === undefined) throw new Error('expected --rounds of 1 or more')
  return median
}

function printReport(path: string, { categories, audits }: Report): string {
  const scores = Object.entries(categories).map(([name, { score }]) => `${name} ${Math.round((score ?? 0) * 100)}`)
  const metrics = METRICS.map((id) => `${id} ${audits[id]?.displayValue ?? '?'}`)
  const lost = Object.values(categories)
    .flatMap(({ auditRefs }) => auditRefs)
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1 && !METRICS.includes(id))
  return [
    path,
    `  ${scores.join(', ')}`,
    `  ${metrics.join(', ')}`,
    ...lost.map(({ id }) => `  lost: ${id} ${audits[id]?.displayValue ?? ''}`),
  ].join('\n')
}

/** Chromium loses the beginning of a trace now and then, and Lighthouse itself asks to be run again. */
function runLighthouse(args: readonly string[], env: Readonly<Record<string, string>>, triesLeft = 2): void {
  try {
    runOrThrow(process.execPath, [CLI, ...args], env)
  } catch (error) {
    if (triesLeft === 0 || !String(error).includes('NO_NAVSTART')) throw error
    runLighthouse(args, env, triesLeft - 1)
  }
}

function runOrThrow(command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): void {
  const child = spawnSync(command, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...env },
  })
  if (child.status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${child.stderr}`)
}
