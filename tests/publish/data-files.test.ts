import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import type { Article } from '../../src/archive/article.ts'
import { CATALOGUE_CHUNK_ROWS } from '../../src/archive/catalogue.ts'
import type { ArticleLinks } from '../../src/archive/links.ts'
import { LOCATIONS_PER_SHARD, shardOf } from '../../src/archive/locations.ts'
import { ManifestSchema } from '../../src/archive/manifest.ts'
import { articleFile, MANIFEST_FILE, REPORT_FILE } from '../../src/archive/paths.ts'
import { SettingsSchema } from '../../src/archive/settings.ts'
import { contentHash } from '../../src/publish/content-hash.ts'
import { encodeData, type SiteData } from '../../src/publish/data-files.ts'
import { memorySource } from '../../src/publish/memory-source.ts'
import { exampleArticle } from './example-articles.ts'

const NO_LINKS: ArticleLinks = { related: [], inText: {}, mentionedIn: [], similar: [] }

function encode(articles: readonly Article[]): SiteData {
  return encodeData({
    settings: v.parse(SettingsSchema, { title: 'The Courier' }),
    articles,
    links: articles.map(() => NO_LINKS),
    shards: [],
    report: { files: [], findings: [] },
  })
}

function numbered(count: number): readonly Article[] {
  return Array.from({ length: count }, (_, index) =>
    exampleArticle({ slug: `a-${index}`, headline: `Number ${index}` }),
  )
}

const COUNT = Math.max(CATALOGUE_CHUNK_ROWS, LOCATIONS_PER_SHARD) * 2 + 1

describe('the data files of an archive', () => {
  const data = encode(numbered(COUNT))

  test('carry the hash of their content in their names, but for the manifest and the report', () => {
    for (const [path, text] of data.files) {
      if (path === MANIFEST_FILE || path === REPORT_FILE) continue
      expect(path).toContain(`.${contentHash(text)}.json`)
    }
  })

  test('are led to by a manifest that says what it holds', async () => {
    const manifest = v.parse(ManifestSchema, await memorySource(data.files).readJson(MANIFEST_FILE))
    expect(manifest).toMatchObject({ title: 'The Courier', total: COUNT, home: null })
    expect(manifest.catalogue).toHaveLength(Math.ceil(COUNT / CATALOGUE_CHUNK_ROWS))
  })

  test('locate every article by its slug', async () => {
    const source = memorySource(data.files)
    const shards = data.manifest.locations
    for (const [ordinal, { slug }] of numbered(COUNT).entries()) {
      const shard = shardOf(slug, shards.length)
      const file: unknown = await source.readJson(`data/locations/${shard}.${shards[shard]}.json`)
      const [found, hash] = (file as Record<string, [number, string]>)[slug] ?? []
      expect(found).toBe(ordinal)
      expect(await source.readJson(articleFile(slug, hash ?? ''))).toMatchObject({ article: { slug } })
    }
  })

  test('cut the catalogue into chunks of consecutive rows', async () => {
    const source = memorySource(data.files)
    const chunks = await Promise.all(
      data.manifest.catalogue.map((hash, chunk) => source.readJson(`data/catalogue/${chunk}.${hash}.json`)),
    )
    expect(chunks.flat()).toMatchObject(numbered(COUNT).map(({ slug, headline }) => ({ slug, headline })))
  })
})

test('an article that is added changes the data of its neighbours alone', () => {
  const before = encode(numbered(20)).files
  const after = encode(numbered(21)).files
  const changed = [...before.keys()].filter((path) => path.startsWith('data/articles/') && !after.has(path))
  expect(changed.map((path) => path.split('.')[0])).toEqual(['data/articles/a-19'])
})

test('equal archives have equal files', () => {
  expect([...encode(numbered(20)).files]).toEqual([...encode(numbered(20)).files])
})

test('an archive without articles has a manifest all the same', () => {
  expect(encode([]).manifest).toMatchObject({ total: 0, catalogue: [], locations: [] })
})

test('a file that is not there is named in the error', async () => {
  await expect(memorySource(new Map()).readJson('data/none.json')).rejects.toThrow('data/none.json')
})
