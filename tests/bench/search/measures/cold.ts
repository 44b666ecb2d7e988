import type { Browser } from 'playwright'
import { inNewPage } from '../browser-session.ts'
import type { Contestant } from '../contestant.ts'
import type { Question } from '../questions.ts'
import type { MeasuringServer } from '../server.ts'
import { medianOf } from '../statistics.ts'

const RUNS = 3

/** From an idle page whose search was never used to the last of its rows; medians of several runs. */
export interface Cold {
  readonly rows: number
  readonly requests: number
  readonly bytes: number
  readonly ms: number
}

/** A rehearsal goes before the runs, so that the server has read and compressed what they ask for. */
export async function measureCold(
  browser: Browser,
  server: MeasuringServer,
  contestant: Contestant,
  question: Question,
): Promise<Cold> {
  await askOnce(browser, server, contestant, question)
  return await repeat(RUNS, () => askOnce(browser, server, contestant, question))
}

/** The same on the slow line, from the moment of the question. What fetches its whole index is asked only once. */
export async function measureSlow(
  browser: Browser,
  server: MeasuringServer,
  contestant: Contestant,
  question: Question,
): Promise<Cold> {
  return await repeat(contestant.isWhole ? 1 : RUNS, async () => {
    try {
      return await askOnce(browser, server, contestant, question, true)
    } finally {
      server.setSlow(false)
    }
  })
}

function askOnce(
  browser: Browser,
  server: MeasuringServer,
  contestant: Contestant,
  question: Question,
  isSlow = false,
): Promise<Cold> {
  return inNewPage(browser, async (page) => {
    await page.goto(server.url + contestant.idlePath(question), { waitUntil: 'networkidle' })
    server.setSlow(isSlow)
    server.startCounting()
    const { rows, ms } = await contestant.ask(page, question)
    const { requests, bytes } = server.traffic()
    if (rows === 0) throw new Error(`${contestant.name} finds nothing for ${question.name}`)
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
