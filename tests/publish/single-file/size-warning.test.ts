import { expect, test } from 'vitest'
import { createSizeWarnings } from '../../../src/publish/single-file/build-single.ts'

test('a single file that opens within a second has no warning', () => {
  expect(createSizeWarnings(50_000_000)).toEqual([])
})

test('the warning for a larger file contains its size, the delay and the remedy', () => {
  expect(createSizeWarnings(100_000_000)).toEqual([
    'The single file has 100 MB, which a browser reads whole before it shows anything: about 1.6 s on a laptop, ' +
      'several times as long on a phone. Publish the folder that "npm run build" writes, which opens at once however ' +
      'large it is, or split the archive.',
  ])
})
