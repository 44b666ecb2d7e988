import type { Page } from 'playwright'
import { readMemory } from '../browser-session.ts'
import type { Engine } from '../engine.ts'
import type { BenchQuery } from '../queries.ts'
import { quantileOf } from '../statistics.ts'

const ROUNDS = 30

export interface Warm {
  readonly p50Ms: number
  readonly p95Ms: number
  /** The growth from the page without any part of the search to the end of all searches. */
  readonly heapGrowthBytes: number
  readonly processGrowthBytes: number | null
}

/**
 * Repeats the queries with `searchRows` of the page at `url`, including the rows. A first round, which is not measured,
 * loads all necessary parts of the index.
 */
export async function measureWarm(
  page: Page,
  url: string,
  engine: Engine,
  queries: readonly BenchQuery[],
): Promise<Warm> {
  await page.goto(url)
  await engine.waitUntilReady(page)
  const before = await readMemory(page)
  await searchAll(page, queries, 1)
  const times = await searchAll(page, queries, ROUNDS)
  const after = await readMemory(page)
  return {
    p50Ms: quantileOf(times, 0.5),
    p95Ms: quantileOf(times, 0.95),
    heapGrowthBytes: after.heapBytes - before.heapBytes,
    processGrowthBytes:
      after.processBytes === null || before.processBytes === null ? null : after.processBytes - before.processBytes,
  }
}

function searchAll(page: Page, all: readonly BenchQuery[], rounds: number): Promise<readonly number[]> {
  return page.evaluate(
    async ({ queries, count }) => {
      const times: number[] = []
      for (let round = 0; round < count; round++) {
        for (const query of queries) {
          const startMs = performance.now()
          await globalThis.searchRows(query)
          times.push(performance.now() - startMs)
        }
      }
      return times
    },
    { queries: all, count: rounds },
  )
}
