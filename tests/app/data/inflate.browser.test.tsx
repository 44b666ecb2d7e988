import { describe, expect, test } from 'vitest'
import { inflate } from '../../../src/app/data/inflate.ts'

const ZEROS = new Uint8Array(0xffff)
/** A deflated block of zeros that is not the last, and is stored without compression. */
const BLOCK = Uint8Array.of(0, 0xff, 0xff, 0, 0, ...ZEROS)

describe('inflate', () => {
  test('returns a stream of at most the given size', async () => {
    const deflated = new Blob([ZEROS]).stream().pipeThrough(new CompressionStream('deflate'))
    expect(new Uint8Array(await inflate(deflated, ZEROS.length).arrayBuffer())).toEqual(ZEROS)
  })

  test('fails if a stream unpacks to one byte more', async () => {
    const deflated = new Blob([ZEROS]).stream().pipeThrough(new CompressionStream('deflate'))
    await expect(inflate(deflated, ZEROS.length - 1).arrayBuffer()).rejects.toBeInstanceOf(Error)
  })

  test('stops reading an endless stream at 128 MiB', async () => {
    let unpacked = 0
    const endless = new ReadableStream<Uint8Array<ArrayBuffer>>({
      start: (controller) => controller.enqueue(Uint8Array.of(0x78, 0x9c)),
      pull(controller) {
        controller.enqueue(BLOCK.slice())
        unpacked += ZEROS.length
      },
    })
    await expect(inflate(endless).text()).rejects.toBeInstanceOf(Error)
    expect(unpacked).toBeLessThan(140_000_000)
  })
})
