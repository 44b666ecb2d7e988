import { beforeAll, describe, expect, test } from 'vitest'
import { loadSharp } from '../../../src/publish/pictures/load-sharp.ts'
import { embedPictures } from '../../../src/publish/single-file/embed-pictures.ts'
import { makeArticle } from '../../archive/make-article.ts'
import { createPhoto } from '../pictures/example-pictures.ts'

const WIDE = image('a', 1280, [640, 1280])
const NARROW = image('b', 300, [300])
const OTHER = image('c', 700, [700])

function image(letter: string, width: number, widths: readonly number[]) {
  return { id: `${letter}bcdefghij234567`, width, height: 200, widths, animationBytes: null }
}

function article(slug: string, ...images: readonly (ReturnType<typeof image> | null)[]) {
  return makeArticle({ slug, pictures: images.map((each) => ({ caption: '', credit: null, image: each })) })
}

/** From the oldest to the newest. */
const ARTICLES = [article('old', OTHER, WIDE), article('middle', null), article('new', NARROW, WIDE)]

const files = new Map<string, Uint8Array>()
beforeAll(async () => {
  for (const [name, width] of [
    ['ab/abcdefghij234567-640', 640],
    ['bb/bbcdefghij234567-300', 300],
    ['cb/cbcdefghij234567-700', 700],
  ] as const) {
    files.set(`data/pictures/${name}.webp`, await createPhoto(width, 200).webp().toBuffer())
  }
})
const source = { read: async (path: string) => files.get(path) ?? null }

describe('the pictures of a single file', () => {
  test('are those of the newest articles first, each once, at most 480 pixels wide', async () => {
    const { blocks } = await embedPictures(ARTICLES, source)
    expect(blocks.map(({ id }) => id.slice(0, 1))).toEqual(['b', 'a', 'c'])
    const loaded = await loadSharp()
    if (loaded.kind === 'failed') throw new Error(loaded.reason)
    const decoded = blocks.map(({ base64 }) => loaded.sharp(Buffer.from(base64, 'base64')).metadata())
    expect((await Promise.all(decoded)).map(({ format, width }) => [format, width])).toEqual([
      ['webp', 300],
      ['webp', 480],
      ['webp', 480],
    ])
    expect(blocks[0]?.base64).toBe(
      Buffer.from(files.get('data/pictures/bb/bbcdefghij234567-300.webp') ?? []).toString('base64'),
    )
  })

  test('are equal from build to build', async () => {
    expect(await embedPictures(ARTICLES, source)).toEqual(await embedPictures(ARTICLES, source))
  })

  test('end where the limit is reached, and the summary says how many are in', async () => {
    const { blocks, notes } = await embedPictures(ARTICLES, source)
    const lengths = blocks.map(({ base64 }) => base64.length)
    expect(notes).toEqual([expect.stringMatching(/^The single file has every picture of the archive: 3 pictures, /)])
    const limit = (lengths[0] ?? 0) + (lengths[1] ?? 0)
    const atLimit = await embedPictures(ARTICLES, source, limit)
    expect(atLimit.blocks).toEqual(blocks.slice(0, 2))
    expect(atLimit.notes).toEqual([
      expect.stringMatching(/^The single file has 2 of 3 pictures, those of the newest articles: .+ MB of at most/),
    ])
    expect((await embedPictures(ARTICLES, source, limit - 1)).blocks).toEqual(blocks.slice(0, 1))
  })

  test('need no sentence if the archive has none', async () => {
    expect(await embedPictures([article('bare', null)], source)).toEqual({ blocks: [], notes: [] })
  })

  test('are not embedded if one was changed during the build', async () => {
    await expect(embedPictures(ARTICLES, { read: async () => null })).rejects.toThrow(
      'A picture was changed or removed during the build. Build again.',
    )
  })
})
