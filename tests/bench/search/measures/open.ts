import type { Browser, Page } from 'playwright'
import { waitUntilSettled } from '../../../site/harness/page-state.ts'
import { inNewPage } from '../browser-session.ts'
import type { MeasuringServer } from '../server.ts'
import { medianOf } from '../statistics.ts'

const SCREEN_HEIGHT = 800
const CPU_SLOWDOWN = 4
/** Only the part of a task beyond this time blocks. */
const LONG_TASK_MS = 50

export interface Opening {
  /** The bytes of files below /data/. */
  readonly dataBytes: number
  readonly requests: number
  /** Total blocking time on a processor that is slowed down 4 times, from the navigation until the page has settled. */
  readonly blockingMs: number
}

/** Measures the first visit to the list of the archive. */
export async function measureOpening(browser: Browser, server: MeasuringServer, count: number): Promise<Opening> {
  const runs: Opening[] = []
  for (let run = 0; run < count; run++) {
    runs.push(await inNewPage(browser, (page) => openOnce(page, server), SCREEN_HEIGHT))
  }
  return {
    dataBytes: medianOf(runs.map(({ dataBytes }) => dataBytes)),
    requests: medianOf(runs.map(({ requests }) => requests)),
    blockingMs: medianOf(runs.map(({ blockingMs }) => blockingMs)),
  }
}

async function openOnce(page: Page, server: MeasuringServer): Promise<Opening> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN })
  await page.addInitScript(sumLongTasks, LONG_TASK_MS)
  server.startCounting()
  await page.goto(server.url)
  await waitUntilSettled(page)
  const data = server.traffic('/data/')
  return {
    dataBytes: data.bytes,
    requests: data.requests,
    blockingMs: await page.evaluate(() => globalThis.readBlockingMs()),
  }
}

declare global {
  /** Set by `sumLongTasks`. */
  var readBlockingMs: () => number
}

/** Runs in the page, before its own scripts. */
function sumLongTasks(longTaskMs: number): void {
  let blockingMs = 0
  const add = (tasks: readonly PerformanceEntry[]) => {
    for (const { duration } of tasks) blockingMs += Math.max(0, duration - longTaskMs)
  }
  const observer = new PerformanceObserver((list) => add(list.getEntries()))
  observer.observe({ type: 'longtask' })
  globalThis.readBlockingMs = () => {
    // The browser reports long tasks later than they end.
    add(observer.takeRecords())
    return blockingMs
  }
}
