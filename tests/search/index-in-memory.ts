import type { Article } from '../../src/archive/article.ts'
import { decodeCalendar } from '../../src/archive/calendar.ts'
import { encodeCalendar } from '../../src/archive/encode-calendar.ts'
import { searchFile } from '../../src/archive/paths.ts'
import type { Source } from '../../src/archive/source.ts'
import { createSearch, type SearchClient } from '../../src/search/client.ts'
import type { Matches } from '../../src/search/matches.ts'
import type { IndexManifest } from '../../src/search/open-index.ts'
import { writeIndex } from '../../src/search/write-index.ts'

interface IndexInMemory {
  readonly manifest: IndexManifest
  readonly source: Source
  /** The paths that were read, in order. */
  readonly read: readonly string[]
}

/** The index of some articles, served through JSON as from a disk. */
export function indexInMemory(articles: readonly Article[], shardCharacters?: number): IndexInMemory {
  const shards = writeIndex(articles, shardCharacters)
  const files = new Map(shards.map(({ file }, index) => [searchFile(index, `h${index}`), JSON.stringify(file)]))
  const manifest = {
    total: articles.length,
    search: shards.map((_, index) => `h${index}`),
    searchFirstTerms: shards.map(({ firstTerm }) => firstTerm),
  }
  return { manifest, ...sourceOf((path) => files.get(path)) }
}

/** Rejects where `textOf` knows no text. */
export function sourceOf(textOf: (path: string) => string | undefined): Omit<IndexInMemory, 'manifest'> {
  const read: string[] = []
  const readJson = async (path: string): Promise<unknown> => {
    read.push(path)
    const text = textOf(path)
    if (text === undefined) throw new Error(`no ${path}`)
    return JSON.parse(text)
  }
  return { source: { readJson }, read }
}

export function clientOf(articles: readonly Article[], shardCharacters?: number): SearchClient {
  const { manifest, source } = indexInMemory(articles, shardCharacters)
  return createSearch(source, manifest, decodeCalendar(encodeCalendar(articles.map(({ date }) => date))))
}

export function ordinalsOf(matches: Matches): readonly number[] {
  if (matches.kind === 'list') return matches.ordinals
  return Array.from({ length: matches.end - matches.start }, (_, offset) => matches.start + offset)
}
