import type { Browser, Page } from 'playwright'
import { inNewPage } from '../browser-session.ts'
import type { MeasuringServer } from '../server.ts'
import { medianOf } from '../statistics.ts'

const RUNS = 3
const SCREEN_HEIGHT = 800
const CPU_SLOWDOWN = 4
/** Only what a task takes beyond this blocks. */
const LONG_TASK_MS = 50
/** Long tasks are told some time after they ended. */
const SETTLE_MS = 500

export interface Opening {
  /** Below /data/. */
  readonly dataBytes: number
  readonly requests: number
  /** Total blocking time on a processor that is slowed down 4 times, from the navigation until all is quiet. */
  readonly blockingMs: number
}

/** Opens the list of the archive as somebody who has never been there. */
export async function measureOpening(browser: Browser, server: MeasuringServer): Promise<Opening> {
  const runs: Opening[] = []
  for (let run = 0; run < RUNS; run++) {
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
  await page.goto(server.url, { waitUntil: 'networkidle' })
  await page.waitForTimeout(SETTLE_MS)
  const data = server.traffic('/data/')
  return {
    dataBytes: data.bytes,
    requests: data.requests,
    blockingMs: await page.evaluate(() => globalThis.blockingMs),
  }
}

declare global {
  /** Set by `sumLongTasks`. */
  var blockingMs: number
}

/** Runs in the page, before all of its own scripts. */
function sumLongTasks(longTaskMs: number): void {
  globalThis.blockingMs = 0
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) globalThis.blockingMs += Math.max(0, duration - longTaskMs)
  })
  observer.observe({ type: 'longtask' })
}
