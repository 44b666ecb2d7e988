import type { MonthOfArchive } from './calendar.ts'
import type { ChunkPosition } from './files/chunks.ts'
import { isPictureId, isSlug, type OrdinalRange, type Slug, toOrdinal } from './ids.ts'
import { type IsoMonth, isIsoMonth } from './iso-date.ts'

/** Addresses of pages from the root of the archive. Each is the name of a file, so that any file server can serve it. */
export const LIST_PATH = '/'
export const MONTHS_PATH = '/months/index.html'
export const NOT_FOUND_PATH = '/404.html'

/** Other files that keep their names, relative to the root of the archive. Browsers must revalidate them like pages. */
export const SERVICE_WORKER_FILE = 'sw.js'
export const OFFLINE_SIZES_FILE = 'offline.json'
export const OFFLINE_PICTURES_FILE = 'offline-pictures.json'

/** The licences of the packages that the app contains. The file is the only asset without a hash in its name. */
export const LICENSES_FILE = 'assets/LICENSES.txt'

export function articlePath(slug: Slug): string {
  return `/articles/${slug}.html`
}

/** Parses the last part of an article's address, with or without `.html`, which some hosts omit. Returns null if it is no slug. */
export function parseArticleFile(file: string): Slug | null {
  const slug = file.replace(/\.html$/, '')
  return isSlug(slug) ? slug : null
}

/** Identifies a page of a month: `/months/2024-03.html`, `/months/2024-03.2.html`, `/months/undated.html`. */
export interface MonthPageId {
  readonly month: IsoMonth | null
  /** The number of the page, from 1. */
  readonly page: number
}

export function monthPath({ month, page }: MonthPageId): string {
  return `/months/${month ?? 'undated'}${page === 1 ? '' : `.${page}`}.html`
}

/** The maximum number of rows on a page of a month, so that a page stays below 100 KB. */
export const MONTH_PAGE_ROWS = 100

/** A page of a month with the articles on it. */
export interface MonthPage extends MonthPageId, OrdinalRange {}

/** Lists the pages of a month, the page with the newest articles first. A month without articles has no pages. */
export function listMonthPages({ month, start, end }: MonthOfArchive): readonly MonthPage[] {
  return Array.from({ length: Math.ceil((end - start) / MONTH_PAGE_ROWS) }, (_, index) => {
    const pageEnd = end - index * MONTH_PAGE_ROWS
    return {
      month,
      page: index + 1,
      start: toOrdinal(Math.max(start, pageEnd - MONTH_PAGE_ROWS)),
      end: toOrdinal(pageEnd),
    }
  })
}

/** The inverse of `monthPath`, for the last part of the address with or without `.html`. Returns null for other texts. */
export function parseMonthFile(file: string): MonthPageId | null {
  const match = /^([0-9-]+|undated)(?:\.([2-9]|[1-9]\d+))?(?:\.html)?$/.exec(file)
  const name = match?.[1]
  if (name === undefined) return null
  const page = Number(match?.[2] ?? 1)
  if (name === 'undated') return { month: null, page }
  return isIsoMonth(name) ? { month: name, page } : null
}

/** Paths of data files, relative to the root of the archive. */
export const MANIFEST_FILE = 'data/archive.json'
export const REPORT_FILE = 'data/report.json'

export function calendarFile(hash: string): string {
  return `data/calendar.${hash}.json`
}

/** The path of the rows of a chunk. */
export function catalogueFile(name: string, hash: string): string {
  return `data/chunks/${name}.${hash}/rows.json`
}

/** The path of the file that contains an article. The position of the article follows from its ordinal and the calendar. */
export function articleFile(
  { name, index }: Omit<ChunkPosition, 'chunk'>,
  hash: string,
  articlesPerFile: number,
): string {
  return `data/chunks/${name}.${hash}/${Math.floor(index / articlesPerFile)}.json`
}

export function locationsFile(shard: number, hash: string): string {
  return `data/locations/${shard}.${hash}.json`
}

export function searchRootFile(hash: string): string {
  return `data/search/root.${hash}.bin`
}

export function searchTermsFile(shard: number, hash: string): string {
  return `data/search/terms/${shard}.${hash}.bin`
}

export function searchPositionsFile(shard: number, hash: string): string {
  return `data/search/positions/${shard}.${hash}.bin`
}

export function searchWordsFile(hash: string): string {
  return `data/search/words.${hash}.bin`
}

export const PICTURES_FOLDER = 'data/pictures/'

/**
 * The path of a WebP file of a picture: of a width in pixels, with all frames of an animation, or the thumbnail. Throws a
 * RangeError if `id` is none, because it becomes the address of an image.
 */
export function pictureFile(id: string, variant: number | 'play' | 'thumb'): string {
  if (!isPictureId(id)) throw new RangeError(`no picture ${id}`)
  return `${PICTURES_FOLDER}${id.slice(0, 2)}/${id}-${variant}.webp`
}

/** The end of the name of a data file, or of its folder, with the hash of `src/publish/data/hash-content.ts`. */
const HASH = String.raw`\.[a-z2-7]{8}`
const HASHED_DATA_FILE = new RegExp(
  String.raw`^data/(?:calendar${HASH}\.json|chunks/[0-9a-z.-]+${HASH}/(?:rows|\d+)\.json|locations/\d+${HASH}\.json|` +
    String.raw`search/(?:root|words|(?:terms|positions)/\d+)${HASH}\.bin)$`,
)

/** Returns true for all paths of data files, except the manifest and the report, and for no other paths. */
export function isHashedDataFile(path: string): boolean {
  return HASHED_DATA_FILE.test(path)
}

/** Returns the file of a page, from the root of the archive: `/` is `index.html`. */
export function pageFile(path: string): string {
  return path === '/' ? 'index.html' : path.slice(1)
}

/** Returns the path from a page to the root of the archive: `./` for pages at the top, `../` for pages in a folder. */
export function rootOf(path: string): string {
  const depth = path.split('/').length - 2
  return depth === 0 ? './' : '../'.repeat(depth)
}
