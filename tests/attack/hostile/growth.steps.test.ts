import { expect, test } from 'vitest'
import { measureGrowth } from '../count-steps.ts'
import { processSeed } from './process-seed.ts'
import { HOSTILE_SEEDS } from './hostile-seeds.ts'

/** Linear code needs 2 times the steps. */
const MAX_GROWTH = 2.2
/** Twice as many characters are still below the length from which markup is counted, because that is a step more. */
const CHARACTERS = 2_400

test('twice as much hostile text needs at most 2.2 times the steps', () => {
  expect(HOSTILE_SEEDS.length).toBeGreaterThan(100)
  const growths = HOSTILE_SEEDS.map(({ name, write }) => {
    return { name, growth: measureGrowth((characters) => processSeed(write(characters)), CHARACTERS) }
  })
  expect(growths.filter(({ growth }) => growth > MAX_GROWTH)).toEqual([])
})
