import { type Browser, chromium } from 'playwright'
import { chromiumOptions } from '../../site/harness/chromium-options.ts'
import { inNewPage } from './browser-session.ts'
import type { Engine } from './engine.ts'
import type { Heading, FigureCollection } from './figures.ts'
import { measureCold, measureSlow } from './measures/cold.ts'
import { countWrong } from './measures/exact.ts'
import { measureOpening } from './measures/open.ts'
import { measureWarm } from './measures/warm.ts'
import type { Options } from './options.ts'
import type { BenchQuery, BenchQueries } from './queries.ts'
import { type MeasuringServer, serveMeasured } from './server.ts'
import { TARGETS } from './targets.ts'

interface Bench {
  readonly engine: Engine
  readonly browser: Browser
  readonly server: MeasuringServer
  readonly runs: number
  readonly record: (heading: Heading, value: number | null) => void
}

/** `name` is the name of the measurement, such as `cold, cocoa`. */
export type ReportFailure = (name: string, error: unknown) => void

/** Measures one engine in a separate browser. Reports each failed measurement, and continues with the others. */
export async function measureEngine(
  engine: Engine,
  { words, month }: BenchQueries,
  { measures, runs }: Pick<Options, 'measures' | 'runs'>,
  figures: FigureCollection,
  reportFailure: ReportFailure,
): Promise<void> {
  const server = await serveMeasured(engine.folders)
  const browser = await chromium.launch(await chromiumOptions())
  const bench: Bench = {
    engine,
    browser,
    server,
    runs,
    record: (heading, value) => figures.record(engine.name, heading, value),
  }
  const attempt = async (name: string, work: () => Promise<void>) => {
    try {
      await work()
    } catch (error) {
      reportFailure(`${engine.name}, ${name}`, error)
    }
  }
  try {
    if (measures.includes('size')) recordIndex(bench)
    if (measures.includes('exact')) await attempt('exact', () => recordWrong(bench, [...words, ...month]))
    if (measures.includes('cold')) {
      for (const query of [...words, ...month]) await attempt(query.name, () => recordCold(bench, query))
      for (const query of engine.isWhole ? words.slice(0, 1) : words) {
        await attempt(`${query.name}, slow`, () => recordSlow(bench, query))
      }
    }
    if (measures.includes('warm')) await attempt('warm', () => recordWarm(bench, words))
    if (measures.includes('open') && engine.isList) await attempt('opening', () => recordOpening(bench))
  } finally {
    await browser.close()
    await server.close()
  }
}

function recordIndex({ engine: { index, indexSeconds }, record }: Bench): void {
  const bytes = (isCounted: (part: string) => boolean) =>
    index.reduce((sum, { part, gzippedBytes }) => sum + (isCounted(part) ? gzippedBytes : 0), 0) / 1e6
  record(
    { name: 'index', unit: 'MB', target: TARGETS.indexMegabytes },
    bytes((part) => part === 'index'),
  )
  record(
    { name: 'index with positions, or fragments', unit: 'MB', target: TARGETS.indexWithPositionsMegabytes },
    bytes(() => true),
  )
  record({ name: 'index build', unit: 's', target: TARGETS.indexSeconds }, indexSeconds)
}

async function recordWrong({ browser, server, engine, record }: Bench, queries: readonly BenchQuery[]): Promise<void> {
  const { expected, scriptedPath } = engine
  if (expected === null) return
  for (const query of queries) {
    const wrong = await inNewPage(browser, (page) =>
      countWrong(page, server.url + scriptedPath, engine, query, expected(query)),
    )
    record({ name: `differs from a scan, ${query.name}`, unit: 'articles', target: 0 }, wrong)
  }
}

async function recordCold({ browser, server, engine, runs, record }: Bench, query: BenchQuery): Promise<void> {
  const { bytes, requests, ms } = await measureCold(browser, server, engine, query, runs)
  const name = `cold, ${query.name}`
  record({ name, unit: 'KB', target: TARGETS.coldKilobytes }, bytes / 1e3)
  record({ name, unit: 'requests', target: TARGETS.coldRequests }, requests)
  record({ name, unit: 'ms', target: null }, ms)
}

async function recordSlow({ browser, server, engine, runs, record }: Bench, query: BenchQuery): Promise<void> {
  const { ms } = await measureSlow(browser, server, engine, query, runs)
  record({ name: `cold on the slow line, ${query.name}`, unit: 's', target: TARGETS.slowSeconds }, ms / 1e3)
}

async function recordWarm({ browser, server, engine, record }: Bench, queries: readonly BenchQuery[]): Promise<void> {
  const url = server.url + engine.scriptedPath
  const warm = await inNewPage(browser, (page) => measureWarm(page, url, engine, queries))
  record({ name: 'warm, p50', unit: 'ms', target: TARGETS.warmP50Ms }, warm.p50Ms)
  record({ name: 'warm, p95', unit: 'ms', target: TARGETS.warmP95Ms }, warm.p95Ms)
  record({ name: 'heap growth', unit: 'MB', target: TARGETS.heapGrowthMegabytes }, warm.heapGrowthBytes / 1e6)
  const processMegabytes = warm.processGrowthBytes === null ? null : warm.processGrowthBytes / 1e6
  record({ name: 'process growth', unit: 'MB', target: null }, processMegabytes)
}

async function recordOpening({ browser, server, runs, record }: Bench): Promise<void> {
  const { dataBytes, requests, blockingMs } = await measureOpening(browser, server, runs)
  record({ name: 'opening the list, data', unit: 'KB', target: TARGETS.openingKilobytes }, dataBytes / 1e3)
  record({ name: 'opening the list, data', unit: 'requests', target: null }, requests)
  record({ name: 'opening the list, blocked', unit: 'ms', target: TARGETS.openingBlockingMs }, blockingMs)
}
