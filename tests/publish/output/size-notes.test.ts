import { expect, test } from 'vitest'
import { listSizeNotes } from '../../../src/publish/output/size-notes.ts'

test.each([
  [{ count: 17_999, bytes: 899_999_999 }, true, []],
  [{ count: 18_000, bytes: 1 }, true, ['has 18000 files', '"pictures: small"']],
  [{ count: 25_000, bytes: 1 }, false, ['has 25000 files', '"pages: months"']],
  [{ count: 1, bytes: 900_000_000 }, true, ['has 900 MB', '"pictures: none"']],
])('a bundle of %o (pictures: %s) has notes before a common host refuses it', (stats, hasPictures, parts) => {
  const notes = listSizeNotes(stats, hasPictures).join('\n')
  expect(notes === '' ? [] : parts.filter((part) => notes.includes(part))).toEqual(parts)
})
