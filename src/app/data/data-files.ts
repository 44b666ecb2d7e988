import { type Calendar, type CalendarFile, decodeCalendar } from '../../archive/calendar.ts'
import type { CatalogueChunk } from '../../archive/files/catalogue.ts'
import { type Chunk, type Chunks, cutIntoChunks, findChunkPosition } from '../../archive/files/chunks.ts'
import type { Ordinal } from '../../archive/ids.ts'
import type { LocationShard } from '../../archive/files/locations.ts'
import type { Manifest } from '../../archive/files/manifest.ts'
import type { ArticleFile } from '../../archive/links.ts'
import { articleFile, calendarFile, catalogueFile, locationsFile } from '../../archive/paths.ts'
import type { Source } from '../../archive/source.ts'
import { DataError } from './data-error.ts'

/*
 * Reads the data files that a manifest names. All functions reject with the error of the source, or with a DataError if
 * the file does not fit the manifest. The content of articles and rows is cast without a check, because it has no
 * numbers: a damaged article can only fail to render.
 */

/** The manifest bounds the number of articles, and so all arrays whose size comes from the calendar. */
export async function readCalendar(source: Source, { calendar: hash, total }: Manifest): Promise<Calendar> {
  const path = calendarFile(hash)
  const file = await source.readJson(path)
  return decode(path, () => {
    const calendar = decodeCalendar(file as CalendarFile)
    if (calendar.total !== total) throw new RangeError(`expected ${total} articles, found ${calendar.total}`)
    return calendar
  })
}

/** Throws a DataError if the manifest has not one hash for each chunk. */
export function cutChunks(calendar: Calendar, { calendar: hash, chunks: hashes }: Manifest): Chunks {
  return decode(calendarFile(hash), () => {
    const chunks = cutIntoChunks(calendar)
    if (chunks.length !== hashes.length)
      throw new RangeError(`expected ${hashes.length} chunks, found ${chunks.length}`)
    return chunks
  })
}

export async function readRows(source: Source, { name, start, end }: Chunk, hash: string): Promise<CatalogueChunk> {
  return (await readList(source, catalogueFile(name, hash), end - start)) as CatalogueChunk
}

/** Reads the file whose first article has the ordinal `first`. */
export async function readArticles(
  source: Source,
  { chunks: hashes, articlesPerFile }: Manifest,
  chunks: Chunks,
  first: Ordinal,
): Promise<ArticleFile> {
  const position = findChunkPosition(chunks, first)
  const path = articleFile(position, hashes[position.chunk] ?? '', articlesPerFile)
  const count = Math.min(articlesPerFile, (chunks[position.chunk]?.end ?? first) - first)
  return (await readList(source, path, count)) as ArticleFile
}

async function readList(source: Source, path: string, count: number): Promise<readonly unknown[]> {
  const list = await source.readJson(path)
  return decode(path, () => {
    if (!Array.isArray(list)) throw new RangeError('expected a list')
    if (list.length !== count) throw new RangeError(`expected ${count} articles, found ${list.length}`)
    return list
  })
}

export async function readLocations(source: Source, shard: number, manifest: Manifest): Promise<LocationShard> {
  const path = locationsFile(shard, manifest.locations[shard] ?? '')
  const file = await source.readJson(path)
  return decode(path, () => {
    for (const ordinal of Object.values(file as LocationShard)) {
      const isOrdinal = Number.isInteger(ordinal) && ordinal >= 0 && ordinal < manifest.total
      if (!isOrdinal)
        throw new RangeError(`expected the number of an article below ${manifest.total}, found ${ordinal}`)
    }
    return file as LocationShard
  })
}

function decode<T>(path: string, decodeFile: () => T): T {
  try {
    return decodeFile()
  } catch (error) {
    throw new DataError(path, 200, error)
  }
}
