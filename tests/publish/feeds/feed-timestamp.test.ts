import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { toFeedTimestamp, findLatestTimestamp } from '../../../src/publish/feeds/feed-timestamp.ts'
import { isoDateOf } from '../../archive/arbitraries.ts'

test.each([
  [null, '2021-05-14T00:00:00Z'],
  ['18:30', '2021-05-14T18:30:00Z'],
  ['18:30:05', '2021-05-14T18:30:05Z'],
  ['18:30Z', '2021-05-14T18:30:00Z'],
  ['18:30+02:00', '2021-05-14T18:30:00+02:00'],
  ['18:30:05-11:30', '2021-05-14T18:30:05-11:30'],
  ['18:30+99:00', '2021-05-14T18:30:00Z'],
  ['24:60', '2021-05-14T00:00:00Z'],
])('the time %s has the timestamp %s', (time, timestamp) => {
  expect(toFeedTimestamp(isoDateOf('2021-05-14'), time)).toBe(timestamp)
})

test('any text as time has a valid timestamp', () => {
  const pairs = fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 2, maxLength: 3 })
  const clocks = pairs.map((numbers) => numbers.map((number) => String(number).padStart(2, '0')).join(':'))
  const times = fc.tuple(clocks, fc.constantFrom('', 'Z', '+', '-'), clocks).map((parts) => parts.join(''))
  fc.assert(
    fc.property(times, (time) => {
      expect(Date.parse(toFeedTimestamp(isoDateOf('2021-05-14'), time))).not.toBeNaN()
    }),
    { numRuns: 1000 },
  )
})

test('the latest of several timestamps is determined by their moments, not by their spellings', () => {
  expect(findLatestTimestamp(['2021-05-14T23:00:00-05:00', '2021-05-15T01:00:00Z'])).toBe('2021-05-14T23:00:00-05:00')
})
