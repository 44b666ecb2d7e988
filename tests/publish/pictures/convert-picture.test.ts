import { Buffer } from 'node:buffer'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { convertPicture, type PictureFacts } from '../../../src/publish/pictures/convert-picture.ts'
import { createAnimation, createPhoto, createSvg, EXIF } from './example-pictures.ts'

async function convert(bytes: Uint8Array) {
  const { facts, files } = await convertPicture(sharp, bytes)
  return { facts, files, names: [...files.keys()] }
}

/** Throws if the bytes are no picture. */
async function factsOf(bytes: Uint8Array): Promise<PictureFacts> {
  const { facts } = await convert(bytes)
  if (facts.kind !== 'picture') throw new Error(`expected a picture, found ${JSON.stringify(facts)}`)
  return facts
}

describe('a converted picture', () => {
  test.each([
    ['a wide one has two sizes', 1600, 900, [640, 1280], 1280, 720],
    ['one of less than 800 pixels has one size', 700, 500, [700], 700, 500],
    ['one between the sizes is not enlarged', 1000, 500, [640, 1000], 1000, 500],
    ['a tall one has a limited height', 1000, 8000, [320], 320, 2560],
  ])('%s', async (_, width, height, widths, ...size) => {
    const bytes = await createPhoto(width, height).jpeg().toBuffer()
    const facts = await factsOf(bytes)
    expect([facts.widths, facts.width, facts.height]).toEqual([widths, ...size])
    const { files } = await convert(bytes)
    for (const each of widths) expect((await sharp(files.get(each)).metadata()).width).toBe(each)
  })

  test('contains neither the place nor the serial number nor any other metadata of its source', async () => {
    const source = await createPhoto(900, 600).withExif(EXIF).jpeg().toBuffer()
    expect(source.includes('SERIAL-4711')).toBe(true)
    const { files, facts } = await convert(source)
    expect(facts).toMatchObject({ caption: 'The pier at low water.', credit: 'Ruth Pellow' })
    expect(files.size).toBe(3)
    for (const bytes of files.values()) {
      const { exif, xmp, iptc, icc, format } = await sharp(bytes).metadata()
      expect([exif, xmp, iptc, icc, format]).toEqual([undefined, undefined, undefined, undefined, 'webp'])
      expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/SERIAL|Pellow|EXIF|XMP /)
    }
  })

  test('is upright', async () => {
    const bytes = await createPhoto(900, 600).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    expect(await factsOf(bytes)).toMatchObject({ width: 600, height: 900 })
  })

  test('has the same bytes each time', async () => {
    const bytes = await createPhoto(1300, 800).jpeg().toBuffer()
    expect(await convert(bytes)).toEqual(await convert(bytes))
  })

  test('has a thumbnail of one size, whatever its form', async () => {
    for (const [width, height] of [
      [900, 300],
      [300, 900],
      [60, 60],
    ] as const) {
      const { files } = await convert(await createPhoto(width, height).png().toBuffer())
      expect(await sharp(files.get('thumb')).metadata()).toMatchObject({ width: 192, height: 144 })
    }
  })

  test('shows the first frame of an animation, and has a file with all frames', async () => {
    const { facts, files, names } = await convert(await createAnimation(300, 200, ['#f00', '#0f0', '#00f']))
    expect(names).toEqual([300, 'thumb', 'play'])
    expect(facts).toMatchObject({ width: 300, height: 200, animationBytes: files.get('play')?.length })
    expect((await sharp(files.get('play')).metadata()).pages).toBe(3)
    expect((await sharp(files.get(300)).metadata()).pages ?? 1).toBe(1)
  })

  test('of a drawing (SVG) is made of pixels, on white', async () => {
    const { files } = await convert(createSvg('<script>alert(1)</script><circle cx="200" cy="150" r="50"/>'))
    const { data } = await sharp(files.get(400)).raw().toBuffer({ resolveWithObject: true })
    expect([...data.subarray(0, 3)]).toEqual([255, 255, 255])
    for (const bytes of files.values()) expect(Buffer.from(bytes).includes('svg')).toBe(false)
  })

  test.each([
    '<image href="file:///etc/passwd" width="400" height="300"/>',
    '<image href="/etc/hostname" width="9" height="9"/>',
  ])('of a drawing shows no other file: %s', async (content) => {
    const { files } = await convert(createSvg(content))
    const { channels } = await sharp(files.get(400)).stats()
    expect(channels.map(({ min }) => min)).toEqual([255, 255, 255])
  })

  test.each([
    [1, 1],
    [20, 300],
    [47, 47],
  ])('is left out if it has %i × %i pixels', async (width, height) => {
    expect((await convert(await createPhoto(width, height).png().toBuffer())).facts).toEqual({ kind: 'tiny' })
  })
})

describe('bytes that are no picture', () => {
  test.each([
    ['text', Buffer.from('This is no picture.'), 'bytes of no known format of pictures'],
    ['nothing', Buffer.alloc(0), 'bytes of no known format of pictures'],
    ['HTML', Buffer.from('<!doctype html><p>404'), 'bytes of no known format of pictures'],
  ])('have a reason and a remedy: %s', async (_, bytes, found) => {
    expect((await convert(bytes)).facts).toMatchObject({
      kind: 'unreadable',
      found,
      remedy: 'Convert it to JPEG or PNG',
    })
  })

  test('such as a cut file are damaged', async () => {
    const bytes = await createPhoto(800, 600).jpeg().toBuffer()
    const { facts, files } = await convert(bytes.subarray(0, 4000))
    expect(facts).toMatchObject({ kind: 'unreadable', found: 'damaged JPEG', isFinal: true })
    expect(files.size).toBe(0)
  })

  test('such as a picture of too many pixels are not decoded', async () => {
    const bytes = await sharp({ create: { width: 20_000, height: 6_000, channels: 3, background: '#fff' } })
      .png({ compressionLevel: 1 })
      .toBuffer()
    expect((await convert(bytes)).facts).toMatchObject({ kind: 'unreadable', found: 'more than 100000000 pixels' })
  })
})
