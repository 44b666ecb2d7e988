import { expect, test } from 'vitest'
import { feedMoment, latestMoment } from '../../../src/publish/machines/feed-moment.ts'
import { isoDateOf } from '../../archive/arbitraries.ts'

test.each([
  [null, '2021-05-14T00:00:00Z'],
  ['18:30', '2021-05-14T18:30:00Z'],
  ['18:30:05', '2021-05-14T18:30:05Z'],
  ['18:30Z', '2021-05-14T18:30:00Z'],
  ['18:30+02:00', '2021-05-14T18:30:00+02:00'],
  ['18:30:05-11:30', '2021-05-14T18:30:05-11:30'],
  ['18:30+99:00', '2021-05-14T18:30:00Z'],
])('a time of %s is made whole: %s', (time, moment) => {
  expect(feedMoment(isoDateOf('2021-05-14'), time)).toBe(moment)
})

test('the latest moment is told by the moment, not by how it is written', () => {
  expect(latestMoment(['2021-05-14T23:00:00-05:00', '2021-05-15T01:00:00Z'])).toBe('2021-05-14T23:00:00-05:00')
})
