import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pictureFile } from '../../src/archive/paths.ts'
import { parsePictureFile } from '../../src/archive/picture-path.ts'

describe('the path of a file of a picture', () => {
  const ids = fc.stringMatching(/^[a-z2-7]{16}$/)
  const variants = fc.oneof(fc.integer({ min: 1, max: 9999 }), fc.constantFrom('play' as const, 'thumb' as const))

  test('is parsed to its id and its variant', () => {
    fc.assert(
      fc.property(ids, variants, (id, variant) => {
        expect(parsePictureFile(pictureFile(id, variant))).toEqual({ id, variant })
      }),
    )
  })

  test.each(['data/pictures/ab/pier.webp', 'data/pictures/aa/abcdefghij234567-640.webp', 'data/archive.json'])(
    'of a foreign file is not parsed: %s',
    (path) => {
      expect(parsePictureFile(path)).toBeNull()
    },
  )
})
