import { expect, test } from 'vitest'
import { measureGrowth } from '../count-steps.ts'
import { processSeed } from './process-seed.ts'
import { TEXT_SEEDS } from './text-seeds.ts'

/** Linear code needs 2 times the steps. */
const MAX_GROWTH = 2.2
const CHARACTERS = 1_500
/** A step that looks ahead for a limited number of characters needs more steps until the text has so many. */
const MORE_CHARACTERS = 9_600

/** Every third seed, so that each unit stands in one or two places. `npm run bench -- hostile` processes all of them. */
const SEEDS = TEXT_SEEDS.filter((_, index) => index % 3 === 0)

test('twice as much hostile text needs at most 2.2 times the steps', () => {
  expect(SEEDS.length).toBeGreaterThan(200)
  const growths = SEEDS.map(({ name, write }) => {
    const measure = (characters: number) => measureGrowth((size) => processSeed(write(size)), characters)
    const growth = measure(CHARACTERS)
    return { name, growth: growth > MAX_GROWTH ? measure(MORE_CHARACTERS) : growth }
  })
  expect(growths.filter(({ growth }) => growth > MAX_GROWTH)).toEqual([])
})
