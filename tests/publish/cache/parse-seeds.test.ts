import { expect, test } from 'vitest'
import { parseSeeds } from '../../../src/publish/cache/parse-seeds.ts'

const SETTINGS = { language: 'en', dateOrder: undefined }
const seed = (path: string, text: string) => ({ path, bytes: Buffer.from(text), findings: [] })
const FERRY = seed('ferry.txt', 'Ferry Returns\n\nIt came back.')
const FOG = seed('fog.txt', 'Fog Lifts\n\nIt lifted.')
/** The file can be parsed, but has too many words to be indexed. */
const WORDY = seed('wordy.txt', `A Headline\n\n${'a '.repeat(3_000_001)}`)

test('a seed that fails after it is parsed gets a finding with its path, and the others are parsed', async () => {
  const { seeds, bodies, words, keyTerms } = await parseSeeds([FERRY, WORDY, FOG], SETTINGS)
  expect(seeds.map(({ parsed }) => parsed?.article.headline ?? null)).toEqual(['Ferry Returns', null, 'Fog Lifts'])
  expect(seeds[1]?.findings.at(-1)).toMatchObject({
    severity: 'error',
    code: 'over-limit',
    path: 'wordy.txt',
    expected: 'at most 3000000 words',
  })
  expect(seeds[2]?.parsed).toMatchObject({ body: 1, terms: 1 })
  expect([bodies.length, words.length, keyTerms.length]).toEqual([2, 2, 2])
})

test('a seed with too many different words is left out', async () => {
  const words = Array.from({ length: 400_001 }, (_, index) => index.toString(36)).join(' ')
  const { seeds } = await parseSeeds([seed('words.txt', `A Headline\n\n${words}`)], SETTINGS)
  expect(seeds[0]?.parsed).toBeNull()
  expect(seeds[0]?.findings.at(-1)).toMatchObject({ code: 'over-limit', expected: 'at most 400000 different words' })
})

test('each seed is asked for after the one before is parsed', async () => {
  let loaded = 0
  function* load() {
    for (const one of [FERRY, FOG, FERRY]) {
      loaded++
      yield one
    }
  }
  const parsing = parseSeeds(load(), SETTINGS)
  expect(loaded).toBeLessThan(2)
  await parsing
  expect(loaded).toBe(3)
})
