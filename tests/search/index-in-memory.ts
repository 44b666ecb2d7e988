import type { Article } from '../../src/archive/article.ts'
import { type Calendar, decodeCalendar } from '../../src/archive/calendar.ts'
import { encodeCalendar } from '../../src/archive/encode-calendar.ts'
import type { Source } from '../../src/archive/source.ts'
import { createEngine, type Engine } from '../../src/search/read/engine.ts'
import { indexArticles } from './index-articles.ts'

export interface IndexInMemory {
  readonly calendar: Calendar
  /** The content hash of the root. */
  readonly root: string
  readonly source: Source
  /** Files by path. Tests may change them. */
  readonly files: Map<string, Uint8Array>
  /** The requested paths, in order. */
  readonly read: string[]
  /** Makes reads of these paths reject with the error, until the next call. */
  failWhere: (isAway: (path: string) => boolean, error?: Error) => void
}

/** The index of articles in ordinal order, as a build serves it. */
export async function indexInMemory(articles: readonly Article[], shardBytes?: number): Promise<IndexInMemory> {
  const index = await indexArticles(articles, { shardBytes })
  const files = new Map<string, Uint8Array>(index.files)
  const read: string[] = []
  let isAway: ((path: string) => boolean) | null = null
  let failure = new Error('away')
  async function readBytes(path: string): Promise<Uint8Array<ArrayBuffer>> {
    read.push(path)
    if (isAway?.(path)) throw failure
    const bytes = files.get(path)
    if (bytes === undefined) throw new Error(`no ${path}`)
    // A copy, because the caller may transfer the bytes to a worker.
    return new Uint8Array(bytes)
  }
  return {
    calendar: decodeCalendar(encodeCalendar(articles.map(({ date }) => date))),
    root: index.root,
    source: { readBytes, readJson: (path) => Promise.reject(new Error(`${path} is not a file of the index`)) },
    files,
    read,
    failWhere(isNowAway, error = new Error('away')) {
      isAway = isNowAway
      failure = error
    },
  }
}

/** Creates an engine that never pauses. */
export function engineOf({ source, root, calendar }: Pick<IndexInMemory, 'source' | 'root' | 'calendar'>): Engine {
  return createEngine({ source, root, calendar, sliceMs: Number.POSITIVE_INFINITY })
}
