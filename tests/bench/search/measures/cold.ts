import type { Browser } from 'playwright'
import { waitUntilQuiet } from '../../../site/harness/page-state.ts'
import { inNewPage } from '../browser-session.ts'
import type { Engine } from '../engine.ts'
import type { BenchQuery } from '../queries.ts'
import type { MeasuringServer } from '../server.ts'
import { medianOf } from '../statistics.ts'

/** The cost of the first search of a page until its last row; medians of several runs. */
export interface Cold {
  readonly rows: number
  readonly requests: number
  readonly bytes: number
  readonly ms: number
}

/** Measures after a warm-up, so that the server has read and compressed all files. */
export async function measureCold(
  browser: Browser,
  server: MeasuringServer,
  engine: Engine,
  query: BenchQuery,
  runs: number,
): Promise<Cold> {
  await searchOnce(browser, server, engine, query)
  return await repeat(runs, () => searchOnce(browser, server, engine, query))
}

/** Measures on the slow line, from the moment of the query. An engine that loads its whole index is measured once. */
export async function measureSlow(
  browser: Browser,
  server: MeasuringServer,
  engine: Engine,
  query: BenchQuery,
  runs: number,
): Promise<Cold> {
  return await repeat(engine.isWhole ? 1 : runs, async () => {
    try {
      return await searchOnce(browser, server, engine, query, true)
    } finally {
      server.setSlow(false)
    }
  })
}

function searchOnce(
  browser: Browser,
  server: MeasuringServer,
  engine: Engine,
  query: BenchQuery,
  isSlow = false,
): Promise<Cold> {
  return inNewPage(browser, async (page) => {
    await page.goto(server.url + engine.idlePath(query))
    await engine.waitUntilReady(page)
    await waitUntilQuiet(page)
    server.setSlow(isSlow)
    server.startCounting()
    const { rows, ms } = await engine.search(page, query)
    const { requests, bytes } = server.traffic()
    if (rows === 0) throw new Error(`${engine.name} has no results for ${query.name}`)
    return { rows, requests, bytes, ms }
  })
}

async function repeat(runs: number, run: () => Promise<Cold>): Promise<Cold> {
  const all: Cold[] = []
  for (let index = 0; index < runs; index++) all.push(await run())
  return {
    rows: medianOf(all.map(({ rows }) => rows)),
    requests: medianOf(all.map(({ requests }) => requests)),
    bytes: medianOf(all.map(({ bytes }) => bytes)),
    ms: medianOf(all.map(({ ms }) => ms)),
  }
}
