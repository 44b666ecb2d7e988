import { expect, test } from 'vitest'
import { splitAuthors } from '../../../../src/ingest/metadata/names/split-authors.ts'
import { measureGrowth } from '../../../attack/count-steps.ts'

/** Linear code needs 2 times the steps. */
const MAX_GROWTH = 2.2

test.each(['a ', 'By a ', 'Ab and ', 'Ab y ', 'Ab, ', 'Ab Cd; ', 'Jr ', 'a/b ', 'Ab Cd | '])(
  'twice as many “%s” need at most 2.2 times the steps',
  (unit) => {
    expect(measureGrowth((count) => splitAuthors(unit.repeat(count)), 1000)).toBeLessThanOrEqual(MAX_GROWTH)
  },
)
