import * as v from 'valibot'

/** Raised whenever a file under data/ changes its shape; a reader refuses any other. */
export const FORMAT_VERSION = 3

const HashesSchema = v.pipe(v.array(v.string()), v.readonly())

/** data/archive.json: the one data file whose name never changes, and the way to all others. */
export const ManifestSchema = v.pipe(
  v.object({
    format: v.literal(FORMAT_VERSION),
    title: v.string(),
    description: v.string(),
    /** BCP 47. */
    language: v.string(),
    /** Absolute address at which the archive is published, ending in a slash. */
    home: v.nullable(v.string()),
    total: v.number(),
    /** Content hashes: they stand in the names of the files. */
    calendar: v.string(),
    /** Of each chunk, over its rows and its articles: it stands in the names of all their files. */
    chunks: HashesSchema,
    /** How many articles of a chunk stand in one file, as `articlesPerFile` has it of the settings. */
    articlesPerFile: v.number(),
    locations: HashesSchema,
    /** Of the root of the search index, which names the index's other files. */
    search: v.string(),
  }),
  v.readonly(),
)

export type Manifest = v.InferOutput<typeof ManifestSchema>
