import { describe, expect, test } from 'vitest'
import { countSteps, measureGrowth } from './count-steps.ts'

function visit(items: readonly number[], rounds: number): number {
  let sum = 0
  for (let round = 0; round < rounds; round++) for (const item of items) sum += item
  return sum
}

const itemsOf = (size: number) => Array.from({ length: size }, (_, index) => index)

describe('countSteps', () => {
  test('counts the rounds of a loop, also of a loop that was counted before', () => {
    const items = itemsOf(1000)
    const once = countSteps(() => visit(items, 1))
    expect(once).toBeGreaterThan(1000)
    expect(countSteps(() => visit(items, 1))).toBe(once)
  })
})

describe('measureGrowth', () => {
  test('of a linear function is about 2', () => {
    expect(measureGrowth((size) => visit(itemsOf(size), 1), 1000)).toBeCloseTo(2, 1)
  })

  test('of a quadratic function is about 4', () => {
    expect(measureGrowth((size) => visit(itemsOf(size), size), 1000)).toBeCloseTo(4, 1)
  })
})
