import { expect, test } from 'vitest'
import { measureGrowth } from '../../attack/count-steps.ts'
import { processSeed } from '../../attack/hostile/process-seed.ts'

/** Linear code needs 2 times the steps. */
const MAX_GROWTH = 2.2
const CHARACTERS = 9_600

const UNITS: Readonly<Record<string, string>> = {
  'wiki links': '[[a]] ',
  'openings of wiki links': '[[a|',
  'marked words': '==a== ',
  'openings of marks': '==a ',
  comments: '%% a ',
  'percent signs': '%',
  callouts: '> [!quote] a\n',
  'divided links': '[\n\na\n\n](https://a.example)\n\n',
  'openings of links': '[\n\n',
  labels: 'Title: a\n',
  properties: 'title:: a\n',
  hashtags: '#ab ',
}

test.each(Object.entries(UNITS))('twice as many %s need at most 2.2 times the steps', (_, unit) => {
  const write = (characters: number) =>
    `# The Pier\n\n${unit.repeat(Math.ceil(characters / unit.length))}\n\nThe end.\n`
  const growth = measureGrowth((size) => processSeed(write(size), 'Storm Tears Away Pier.md'), CHARACTERS)
  expect(growth).toBeLessThanOrEqual(MAX_GROWTH)
})
