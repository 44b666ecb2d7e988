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
 * The folder of Lighthouse. Its package.json overrides third-party-web, because @paulirish/trace_engine under lighthouse
 * 12.8.2 wants the latest version, which no lock file can fix.
 */
const TOOL = fileURLToPath(new URL('lighthouse', import.meta.url))
const CLI = join(TOOL, 'node_modules/lighthouse/cli/index.js')
const METRICS = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift']

export const ReportSchema = v.object({
  categories: v.record(
    v.string(),
    v.object({
      score: v.nullable(v.number()),
      auditRefs: v.array(v.object({ id: v.string(), weight: v.number() })),
    }),
  ),
  audits: v.record(v.string(), v.object({ score: v.nullable(v.number()), displayValue: v.optional(v.string()) })),
})
export type Report = v.InferOutput<typeof ReportSchema>

/**
 * Prints the scores of Lighthouse's mobile preset for the list and for an article of median length, served by nginx as in
 * docs/deploying.md: of several rounds, the one with the median performance. Arguments of `npm run bench:lighthouse --` are
 * `--dist DIR`, a bundle that was built before (without it, Reuters-21578 is built), and `--rounds 5`.
 */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { dist: { type: 'string' }, rounds: { type: 'string', default: '3' } },
  })
  const nginx = findNginx()
  if (nginx === null) throw new Error('nginx serves the pages, but it was not found. Install nginx.')
  runOrThrow('npm', ['ci', '--prefix', TOOL, '--no-audit', '--no-fund'])
  const scratch = await createTemporaryFolder()
  try {
    const folder = values.dist ?? (await buildArchive(scratch))
    const home = join(scratch, 'nginx')
    await mkdir(home)
    const server = await startNginx({ nginx, configuration: await documentedConfiguration(), folder, home })
    try {
      for (const path of ['', await findMedianArticle(folder)]) {
        const report = await measurePage(server.url + path, Number(values.rounds), scratch)
        process.stdout.write(`${formatReport(`/${path}`, report)}\n`)
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

export async function findMedianArticle(folder: string): Promise<string> {
  const names = await readdir(join(folder, 'articles'))
  const pages = await Promise.all(
    names.map(async (name) => ({ name, bytes: (await stat(join(folder, 'articles', name))).size })),
  )
  const middle = pages.toSorted((a, b) => a.bytes - b.bytes)[Math.floor(pages.length / 2)]
  if (middle === undefined) throw new Error(`${folder} has no articles`)
  return `articles/${middle.name}`
}

async function measurePage(url: string, rounds: number, scratch: string): Promise<Report> {
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
  const median = reports.toSorted((a, b) => performance(a) - performance(b))[Math.floor(rounds / 2)]
  if (median === undefined) throw new Error('expected --rounds of 1 or more')
  return median
}

export function formatReport(path: string, { categories, audits }: Report): string {
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

/** Chromium sometimes loses the start of a trace, and Lighthouse asks for another run. */
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
