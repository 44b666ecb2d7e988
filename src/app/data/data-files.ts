import { type Calendar, type CalendarFile, decodeCalendar } from '../../archive/calendar.ts'
import type { CatalogueChunk } from '../../archive/files/catalogue.ts'
import { type Chunk, type Chunks, cutIntoChunks, findChunkPosition } from '../../archive/files/chunks.ts'
import type { Ordinal } from '../../archive/ids.ts'
import { decodeLabelled } from '../../archive/files/labelled-file.ts'
import type { LocationShard } from '../../archive/files/locations.ts'
import type { Manifest } from '../../archive/files/manifest.ts'
import type { ArticleFile } from '../../archive/links.ts'
import { articleFile, calendarFile, catalogueFile, locationsFile } from '../../archive/paths.ts'
import type { Source } from '../../archive/source.ts'
import { DataError } from './data-error.ts'

/*
 * Reads the data files that a manifest names. All functions reject with the error of the source, or with a DataError if
 * the file is another one, or does not fit the manifest. The content of articles and rows is cast without a check,
 * because it has no numbers: a damaged article can only fail to render.
 */

/** The manifest bounds the number of articles, and so all arrays whose size comes from the calendar. */
export async function readCalendar(source: Source, { calendar: hash, total }: Manifest): Promise<Calendar> {
  return await readFile(source, calendarFile(hash), (file) => {
    const calendar = decodeCalendar(file as CalendarFile)
    assertFits(calendar.total === total)
    return calendar
  })
}

/** Throws a DataError if the calendar has another number of chunks than the manifest. */
export function cutChunks(calendar: Calendar, { calendar: hash, chunks: hashes }: Manifest): Chunks {
  return decode(calendarFile(hash), () => {
    const chunks = cutIntoChunks(calendar)
    assertFits(chunks.length === hashes.length)
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

async function readList(source: Source, path: string, count: number): Promise<unknown> {
  return await readFile(source, path, (list) => {
    assertFits(Array.isArray(list) && list.length === count)
    return list
  })
}

export async function readLocations(source: Source, shard: number, manifest: Manifest): Promise<LocationShard> {
  const isOrdinal = (value: unknown) => Number.isInteger(value) && Number(value) >= 0 && Number(value) < manifest.total
  return await readFile(source, locationsFile(shard, manifest.locations[shard] ?? ''), (file) => {
    assertFits(Object.values(file as LocationShard).every(isOrdinal))
    return file as LocationShard
  })
}

/** Reads a damaged file a second time, because it may come from a cache, and a source revalidates what it reads again. */
async function readFile<T>(source: Source, path: string, decodeContent: (content: unknown) => T): Promise<T> {
  const file = await source.readJson(path)
  try {
    return decodeContent(decodeLabelled(path, file))
  } catch {
    const again = await source.readJson(path)
    return decode(path, () => decodeContent(decodeLabelled(path, again)))
  }
}

function decode<T>(path: string, decodeFile: () => T): T {
  try {
    return decodeFile()
  } catch (error) {
    throw new DataError(path, 200, error)
  }
}

function assertFits(fits: boolean): void {
  if (!fits) throw new RangeError('does not fit the manifest')
}
