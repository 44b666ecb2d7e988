import type { Article } from '../../src/archive/article.ts'
import { type Calendar, decodeCalendar } from '../../src/archive/calendar.ts'
import { encodeCalendar } from '../../src/archive/encode-calendar.ts'
import { searchPositionsFile, searchRootFile, searchTermsFile, searchWordsFile } from '../../src/archive/paths.ts'
import type { Source } from '../../src/archive/source.ts'
import { encodeRoot } from '../../src/search/format/encode-root.ts'
import { createEngine, type Engine } from '../../src/search/read/engine.ts'
import { indexArticles } from './index-articles.ts'

export interface IndexInMemory {
  readonly calendar: Calendar
  /** Stands in for the content hash of the index's root. */
  readonly root: string
  readonly source: Source
  /** By path; what is put here is what the source gives from then on. */
  readonly files: Map<string, Uint8Array>
  /** The paths that were read, in order. */
  readonly read: string[]
  /** Reads of these paths reject with the error, until this is asked for anew. */
  failWhere: (isAway: (path: string) => boolean, error?: Error) => void
}

/** The index of articles that stand in ordinal order, as a build would serve it. */
export async function indexInMemory(articles: readonly Article[], shardBytes?: number): Promise<IndexInMemory> {
  const { total, languages, shards, words } = await indexArticles(articles, shardBytes)
  const names = shards.map(({ firstKey }, index) => ({ firstKey, hash: `h${index}` }))
  const files = new Map<string, Uint8Array>([
    [searchRootFile('root'), encodeRoot({ total, languages, shards: names, words: 'words' })],
    [searchWordsFile('words'), words],
  ])
  shards.forEach(({ terms, positions }, index) => {
    files.set(searchTermsFile(index, `h${index}`), terms)
    files.set(searchPositionsFile(index, `h${index}`), positions)
  })

  const read: string[] = []
  let isAway: ((path: string) => boolean) | null = null
  let failure = new Error('away')
  async function readBytes(path: string): Promise<Uint8Array<ArrayBuffer>> {
    read.push(path)
    if (isAway?.(path)) throw failure
    const bytes = files.get(path)
    if (bytes === undefined) throw new Error(`no ${path}`)
    // Who asked may hand the bytes over to a worker.
    return new Uint8Array(bytes)
  }
  return {
    calendar: decodeCalendar(encodeCalendar(articles.map(({ date }) => date))),
    root: 'root',
    source: { readBytes, readJson: (path) => Promise.reject(new Error(`${path} is no file of an index`)) },
    files,
    read,
    failWhere(isNowAway, error = new Error('away')) {
      isAway = isNowAway
      failure = error
    },
  }
}

/** An engine that works without a pause. */
export function engineOf({ source, root, calendar }: Pick<IndexInMemory, 'source' | 'root' | 'calendar'>): Engine {
  return createEngine({ source, root, calendar, sliceMs: Number.POSITIVE_INFINITY })
}
