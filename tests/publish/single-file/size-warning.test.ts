import { expect, test } from 'vitest'
import { warnOfSize } from '../../../src/publish/single-file/size-warning.ts'

test('a single file that opens in a second is nothing to warn of', () => {
  expect(warnOfSize(50_000_000)).toEqual([])
})

test('of a larger one, the warning says the size, what it costs, and what to do', () => {
  expect(warnOfSize(100_000_000)).toEqual([
    'The single file has 100 MB, which a browser reads whole before it shows anything: about 1.6 s on a laptop, ' +
      'several times as long on a phone. Publish the folder that "npm run build" writes, which opens at once however ' +
      'large it is, or split the archive.',
  ])
})
