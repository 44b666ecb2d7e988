import { type Browser, chromium } from 'playwright'
import { chromiumOptions } from '../../site/harness/chromium-options.ts'
import { inNewPage } from './browser-session.ts'
import type { Contestant } from './contestant.ts'
import type { Heading, Ledger } from './ledger.ts'
import { measureCold, measureSlow } from './measures/cold.ts'
import { countWrong } from './measures/exact.ts'
import { measureOpening } from './measures/open.ts'
import { measureWarm } from './measures/warm.ts'
import type { Measure } from './options.ts'
import type { Question, Questions } from './questions.ts'
import { type MeasuringServer, serveMeasured } from './server.ts'
import { TARGETS } from './targets.ts'

interface Bench {
  readonly contestant: Contestant
  readonly browser: Browser
  readonly server: MeasuringServer
  readonly record: (heading: Heading, value: number | null) => void
}

/** `name` says of what, such as `cold, cocoa`. */
export type ReportFailure = (name: string, error: unknown) => void

/** Measures one contestant in a browser of its own. What fails is reported, and the rest is measured all the same. */
export async function measureContestant(
  contestant: Contestant,
  { words, month }: Questions,
  measures: readonly Measure[],
  ledger: Ledger,
  reportFailure: ReportFailure,
): Promise<void> {
  const server = await serveMeasured(contestant.folders)
  const browser = await chromium.launch(await chromiumOptions())
  const bench: Bench = {
    contestant,
    browser,
    server,
    record: (heading, value) => ledger.record(contestant.name, heading, value),
  }
  const attempt = async (name: string, work: () => Promise<void>) => {
    try {
      await work()
    } catch (error) {
      reportFailure(`${contestant.name}, ${name}`, error)
    }
  }
  try {
    if (measures.includes('size')) recordIndex(bench)
    if (measures.includes('exact')) await attempt('exact', () => recordWrong(bench, [...words, ...month]))
    if (measures.includes('cold')) {
      for (const question of [...words, ...month]) await attempt(question.name, () => recordCold(bench, question))
      for (const question of contestant.isWhole ? words.slice(0, 1) : words) {
        await attempt(`${question.name}, slow`, () => recordSlow(bench, question))
      }
    }
    if (measures.includes('warm')) await attempt('warm', () => recordWarm(bench, words))
    if (measures.includes('open') && contestant.isList) await attempt('opening', () => recordOpening(bench))
  } finally {
    await browser.close()
    await server.close()
  }
}

function recordIndex({ contestant: { index, indexSeconds }, record }: Bench): void {
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

async function recordWrong(
  { browser, server, contestant, record }: Bench,
  questions: readonly Question[],
): Promise<void> {
  const { expected, scriptedPath } = contestant
  if (expected === null) return
  for (const question of questions) {
    const wrong = await inNewPage(browser, (page) =>
      countWrong(page, server.url + scriptedPath, question, expected(question)),
    )
    record({ name: `found otherwise than by a scan, ${question.name}`, unit: 'articles', target: 0 }, wrong)
  }
}

async function recordCold({ browser, server, contestant, record }: Bench, question: Question): Promise<void> {
  const { bytes, requests, ms } = await measureCold(browser, server, contestant, question)
  const name = `cold, ${question.name}`
  record({ name, unit: 'KB', target: TARGETS.coldKilobytes }, bytes / 1e3)
  record({ name, unit: 'requests', target: TARGETS.coldRequests }, requests)
  record({ name, unit: 'ms', target: null }, ms)
}

async function recordSlow({ browser, server, contestant, record }: Bench, question: Question): Promise<void> {
  const { ms } = await measureSlow(browser, server, contestant, question)
  record({ name: `cold on the slow line, ${question.name}`, unit: 's', target: TARGETS.slowSeconds }, ms / 1e3)
}

async function recordWarm(
  { browser, server, contestant, record }: Bench,
  questions: readonly Question[],
): Promise<void> {
  const url = server.url + contestant.scriptedPath
  const warm = await inNewPage(browser, (page) => measureWarm(page, url, questions))
  record({ name: 'warm, p50', unit: 'ms', target: TARGETS.warmP50Ms }, warm.p50Ms)
  record({ name: 'warm, p95', unit: 'ms', target: TARGETS.warmP95Ms }, warm.p95Ms)
  record({ name: 'heap growth', unit: 'MB', target: TARGETS.heapGrowthMegabytes }, warm.heapGrowthBytes / 1e6)
  const processMegabytes = warm.processGrowthBytes === null ? null : warm.processGrowthBytes / 1e6
  record({ name: 'process growth', unit: 'MB', target: null }, processMegabytes)
}

async function recordOpening({ browser, server, record }: Bench): Promise<void> {
  const { dataBytes, requests, blockingMs } = await measureOpening(browser, server)
  record({ name: 'opening the list, data', unit: 'KB', target: TARGETS.openingKilobytes }, dataBytes / 1e3)
  record({ name: 'opening the list, data', unit: 'requests', target: null }, requests)
  record({ name: 'opening the list, blocked', unit: 'ms', target: TARGETS.openingBlockingMs }, blockingMs)
}
