import { lazy } from '../../archive/lazy.ts'
import type { Finding } from '../../archive/files/report.ts'
import type { ListedArchive } from '../../ingest/list-archive.ts'
import type { ParsedSeed } from '../../ingest/parsed-seed.ts'
import { type BatchedArticle, type BatchTask, decodePart, divideIntoBatches, type ParsedBatch } from './seed-batch.ts'
import { readBatch, type SeedCache } from './seed-cache.ts'

/** A parsed article with the batch that has its body, words and key terms. */
export interface LocatedArticle extends BatchedArticle {
  /** The index of the batch in the list of batches. */
  readonly batch: number
  /** Decodes the body, as JSON. */
  readonly readBody: () => string
}

export interface SeedsOfFolder {
  /** The keys of all batches in the cache. */
  readonly batches: readonly string[]
  readonly seeds: readonly ParsedSeed<LocatedArticle>[]
  /** The number of batches that were damaged in the cache, and were parsed again. */
  readonly damaged: number
}

export interface SeedReader {
  /** Runs `parseBatch`, possibly in another thread and in several parts. */
  readonly parseBatch: (task: BatchTask) => Promise<readonly ParsedBatch[]>
  readonly cache: SeedCache
  /** The findings of seeds that are not parsed, because an earlier attempt to publish them failed. */
  readonly leftOut: readonly Finding[]
  /** Receives the number of seeds read so far. */
  readonly onCount: (done: number, total: number) => void
}

/** Parses all seeds of a folder in batches, or reads them from the cache. */
export async function readSeeds(
  folder: string,
  { paths, settings: { language, dateOrder } }: ListedArchive,
  { parseBatch, cache, leftOut, onCount }: SeedReader,
): Promise<SeedsOfFolder> {
  let done = 0
  const divided = await Promise.all(
    divideIntoBatches(paths).map(async (batchPaths) => {
      const ofBatch = leftOut.filter(({ path }) => batchPaths.includes(path))
      const parts = await parseBatch({ folder, paths: batchPaths, settings: { language, dateOrder }, leftOut: ofBatch })
      done += batchPaths.length
      onCount(done, paths.length)
      return parts
    }),
  )
  const batches = divided.flat().map(({ key }) => key)
  const damaged = divided.flat().filter(({ wasDamaged }) => wasDamaged).length
  const seeds = batches.flatMap((key, batch) => {
    const readBodies = lazy(() => decodePart(readBatch(cache, key), 'bodies'))
    const locate = (article: BatchedArticle): LocatedArticle =>
      Object.assign(article, { batch, readBody: () => readBodies()[article.body] ?? '[]' })
    return decodePart(readBatch(cache, key), 'seeds').map(({ path, parsed, findings }) => ({
      path,
      parsed: parsed && locate(parsed),
      findings,
    }))
  })
  return { batches, seeds, damaged }
}
