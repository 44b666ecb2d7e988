import * as v from 'valibot'
import { MAX_CHUNK_ROWS } from './chunks.ts'

/** Raised with every change of the format of a file under data/. A reader rejects all other versions. */
export const FORMAT_VERSION = 5

const HashesSchema = v.pipe(v.array(v.string()), v.readonly())

/** data/archive.json: the only data file with a fixed name. It contains the hashes that the names of all others contain. */
export const ManifestSchema = v.pipe(
  v.object({
    format: v.literal(FORMAT_VERSION),
    title: v.string(),
    description: v.string(),
    /** A language tag (BCP 47). */
    language: v.string(),
    /** The absolute address of the published archive with a final slash; null if it is not known. */
    home: v.nullable(v.string()),
    /** The number of articles, which the number of chunks limits. */
    total: v.number(),
    /** Content hash of the calendar. */
    calendar: v.string(),
    /** Content hash of each chunk, over its rows and its articles; all files of the chunk have it in their names. */
    chunks: HashesSchema,
    /** The number of articles in a data file, as in `chooseArticlesPerFile`. */
    articlesPerFile: v.number(),
    /** Content hash of each shard of the locations. */
    locations: HashesSchema,
    /** Content hash of the root of the search index, which contains the hashes of its other files. */
    search: v.string(),
  }),
  v.check(
    ({ total, chunks, articlesPerFile, locations }) =>
      isInteger(total, 0, chunks.length * MAX_CHUNK_ROWS) &&
      isInteger(articlesPerFile, 1, MAX_CHUNK_ROWS) &&
      (total === 0 || locations.length > 0),
  ),
  v.readonly(),
)

function isInteger(value: number, min: number, max: number): boolean {
  return Number.isInteger(value) && value >= min && value <= max
}

export type Manifest = v.InferOutput<typeof ManifestSchema>
