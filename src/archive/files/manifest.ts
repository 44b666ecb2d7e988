import { MAX_CHUNK_ROWS } from './chunks.ts'

/** Raised with every change of the format of a file under data/. A reader rejects all other versions. */
export const FORMAT_VERSION = 5

/** data/archive.json: the only data file with a fixed name. It contains the hashes that the names of all others contain. */
export interface Manifest {
  readonly format: typeof FORMAT_VERSION
  readonly title: string
  readonly description: string
  /** A language tag (BCP 47). */
  readonly language: string
  /** The absolute address of the published archive with a final slash; null if it is not known. */
  readonly home: string | null
  /** The number of articles, which the number of chunks limits. */
  readonly total: number
  /** Content hash of the calendar. */
  readonly calendar: string
  /** Content hash of each chunk, over its rows and its articles; all files of the chunk have it in their names. */
  readonly chunks: readonly string[]
  /** The number of articles in a data file, as in `chooseArticlesPerFile`. */
  readonly articlesPerFile: number
  /** Content hash of each shard of the locations. */
  readonly locations: readonly string[]
  /** Content hash of the root of the search index, which contains the hashes of its other files. */
  readonly search: string
}

type Check = (value: unknown) => boolean

const isText: Check = (value) => typeof value === 'string'
const isTexts: Check = (value) => Array.isArray(value) && value.every(isText)

const FIELDS: Readonly<Record<keyof Manifest, Check>> = {
  format: (value) => value === FORMAT_VERSION,
  title: isText,
  description: isText,
  language: isText,
  home: (value) => value === null || isText(value),
  total: Number.isInteger,
  calendar: isText,
  chunks: isTexts,
  articlesPerFile: Number.isInteger,
  locations: isTexts,
  search: isText,
}

/**
 * Returns parsed JSON as a manifest. Throws a TypeError if it is none. Written by hand, because valibot would be 2 KB of
 * every page, and readers validate nothing else.
 */
export function parseManifest(input: unknown): Manifest {
  const values: Readonly<Record<string, unknown>> = Object.assign({}, input)
  // `fits` is called only if every field has its type.
  const isManifest = Object.entries(FIELDS).every(([name, isValid]) => isValid(values[name]))
  const manifest = values as unknown as Manifest
  if (isManifest && fits(manifest)) return manifest
  throw new TypeError('expected a manifest')
}

function fits({ total, chunks, articlesPerFile, locations }: Manifest): boolean {
  const hasLists = total === 0 || locations.length > 0
  const isInRange = total >= 0 && total <= chunks.length * MAX_CHUNK_ROWS
  return hasLists && isInRange && articlesPerFile > 0 && articlesPerFile <= MAX_CHUNK_ROWS
}
