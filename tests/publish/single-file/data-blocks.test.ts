import { deflateSync } from 'node:zlib'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DataError } from '../../../src/app/data/data-error.ts'
import { createEmbeddedSource } from '../../../src/app/single-file/embedded-source.ts'
import type { Source } from '../../../src/archive/source.ts'
import type { FileContent } from '../../../src/publish/data/data-file.ts'
import { type DataBlock, encodeBlocks } from '../../../src/publish/single-file/data-blocks.ts'

const text = fc.string({ unit: 'grapheme' })
const json = fc.oneof(fc.array(text), fc.constantFrom('</script><script>', '<!--', '\u2028', '\0', '\r\n'))
const chunk = fc.constantFrom('data/chunks/2020.abcdefgh/', 'data/chunks/undated.abcdefgh/', 'data/locations/')
const path = fc.oneof(
  fc.constantFrom('data/archive.json', 'data/calendar.abcdefgh.json', 'data/chunks/2020.abcdefgh/rows.json'),
  fc.tuple(chunk, fc.nat(70)).map(([folder, index]) => `${folder}${index}.json`),
)

function encode(files: Readonly<Record<string, FileContent>>): Promise<readonly DataBlock[]> {
  return encodeBlocks(new Map(Object.entries(files).map(([name, content]) => [name, () => content])))
}

function sourceOf(blocks: readonly DataBlock[]): Source {
  return createEmbeddedSource(new Map(blocks.map(({ path: name, base64 }) => [name, { text: base64 }])))
}

describe('the data blocks of a single file', () => {
  test('are decoded to the original files', async () => {
    await fc.assert(
      fc.asyncProperty(fc.dictionary(path, json), fc.uint8Array(), async (contents, bytes) => {
        const files = Object.entries(contents).map(([name, content]) => [name, JSON.stringify(content)])
        const bin = 'data/search/terms/0.abcdefgh.bin'
        const source = sourceOf(await encode({ ...Object.fromEntries(files), [bin]: deflateSync(bytes) }))
        for (const [name, content] of Object.entries(contents)) expect(await source.readJson(name)).toEqual(content)
        expect(await source.readBytes(bin)).toEqual(bytes)
      }),
      { numRuns: 50 },
    )
  })

  test('contain no markup, even if the articles do', async () => {
    await fc.assert(
      fc.asyncProperty(json, async (content) => {
        const [block] = await encode({ 'data/archive.json': JSON.stringify(content) })
        expect(block?.base64).toMatch(/^[A-Za-z0-9+/]+=*$/)
      }),
      { numRuns: 50 },
    )
  })

  test('combine the articles of a chunk, separate its rows, and omit the report', async () => {
    const files = ['archive.json', 'report.json', 'chunks/a.h/rows.json', 'chunks/a.h/0.json', 'chunks/a.h/1.json']
    const blocks = await encode(Object.fromEntries(files.map((name) => [`data/${name}`, '{}'])))
    expect(blocks.map((block) => block.path)).toEqual([
      'data/archive.json',
      'data/chunks/a.h/rows.json',
      'data/chunks/a.h/',
    ])
  })

  test('reject a file of several lines in a shared block', async () => {
    await expect(encode({ 'data/chunks/a.h/0.json': '{\n}' })).rejects.toThrow(
      'data/chunks/a.h/0.json: expected JSON in one line',
    )
  })
})

describe('an incomplete single file', () => {
  test.each(['data/calendar.x.json', 'data/chunks/a.h/0.json', 'data/chunks/b.h/0.json'])(
    'without the file %s reports the file as missing',
    async (name) => {
      const source = sourceOf(await encode({ 'data/chunks/b.h/1.json': '{}' }))
      const error: unknown = await source.readJson(name).catch((reason: unknown) => reason)
      expect(error).toBeInstanceOf(DataError)
      expect(error).toMatchObject({ isMissing: true })
    },
  )

  test('with a damaged block names the block in its error, and returns no part of the block', async () => {
    const [block] = await encode({ 'data/archive.json': JSON.stringify('a'.repeat(5000)) })
    if (block === undefined) throw new Error('one block was put in')
    for (const cut of [0, 5, block.base64.length - 4]) {
      const source = sourceOf([{ ...block, base64: block.base64.slice(0, cut) }])
      const error: unknown = await source.readJson('data/archive.json').catch((reason: unknown) => reason)
      expect(error).toMatchObject({ name: 'DataError', path: 'data/archive.json', isMissing: false })
    }
  })
})
