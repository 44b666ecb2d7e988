import * as v from 'valibot'

/** Raised whenever a file under data/ changes its shape; a reader refuses any other. */
export const FORMAT_VERSION = 1

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
    catalogue: HashesSchema,
    locations: HashesSchema,
    search: HashesSchema,
    /** The first term of each shard of the search index, ascending by code unit. */
    searchFirstTerms: HashesSchema,
  }),
  v.readonly(),
)

export type Manifest = v.InferOutput<typeof ManifestSchema>
