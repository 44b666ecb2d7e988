import type { Page } from 'playwright'
import { readMemory } from '../browser-session.ts'
import type { Question } from '../questions.ts'
import { quantileOf } from '../statistics.ts'

const ROUNDS = 30

export interface Warm {
  readonly p50Ms: number
  readonly p95Ms: number
  /** From the idle page, nothing of the search loaded, to the end of all searches. */
  readonly heapGrowthBytes: number
  readonly processGrowthBytes: number | null
}

/**
 * Asks the questions again and again through `searchRows` of the page at `url`, rows included. A first round goes
 * before, so that all parts of the index that they need are there.
 */
export async function measureWarm(page: Page, url: string, questions: readonly Question[]): Promise<Warm> {
  await page.goto(url, { waitUntil: 'networkidle' })
  const before = await readMemory(page)
  await askAll(page, questions, 1)
  const times = await askAll(page, questions, ROUNDS)
  const after = await readMemory(page)
  return {
    p50Ms: quantileOf(times, 0.5),
    p95Ms: quantileOf(times, 0.95),
    heapGrowthBytes: after.heapBytes - before.heapBytes,
    processGrowthBytes:
      after.processBytes === null || before.processBytes === null ? null : after.processBytes - before.processBytes,
  }
}

function askAll(page: Page, all: readonly Question[], times: number): Promise<readonly number[]> {
  return page.evaluate(
    async ({ questions, rounds }) => {
      const taken: number[] = []
      for (let round = 0; round < rounds; round++) {
        for (const question of questions) {
          const startMs = performance.now()
          await globalThis.searchRows(question)
          taken.push(performance.now() - startMs)
        }
      }
      return taken
    },
    { questions: all, rounds: times },
  )
}
