import type { KnownFile } from './slot-files.ts'

/** Some files of a slot, read together. */
export interface Segment {
  /** In the cache. */
  readonly key: string
  /** By path; their stamps are those that they were last seen with. */
  readonly files: ReadonlyMap<string, KnownFile>
}

/**
 * What is remembered of a slot, as git's index is of a folder: the base, and perhaps a segment of what was changed or
 * added since, which has the last word on what is in both.
 */
export type Segments = readonly Segment[]

export function knownIn(segments: Segments, path: string): KnownFile | undefined {
  return segments.findLast(({ files }) => files.has(path))?.files.get(path)
}

/** Whether a file was read into a segment as it is. */
export function isIn({ files }: Segment, { path, hash }: KnownFile): boolean {
  return files.get(path)?.hash === hash
}

/** With the stamps that the files have now which are in it as they are. */
export function restamp(segment: Segment, seen: readonly KnownFile[]): Segment {
  const files = new Map(segment.files)
  for (const file of seen) if (isIn(segment, file)) files.set(file.path, file)
  return { ...segment, files }
}

/** As it is written, in columns, which are read and printed sooner than as many objects. */
interface Columns {
  readonly key: string
  readonly paths: readonly string[]
  readonly stamps: readonly (string | null)[]
  readonly hashes: readonly string[]
}

export function encodeSegments(segments: Segments): Buffer {
  const all = segments.map(({ key, files }): Columns => {
    const known = [...files.values()]
    return {
      key,
      paths: known.map(({ path }) => path),
      stamps: known.map(({ stamp }) => stamp),
      hashes: known.map(({ hash }) => hash),
    }
  })
  return Buffer.from(JSON.stringify(all))
}

/** None for a record that was cut short. */
export function decodeSegments(record: Uint8Array): Segments {
  return parseColumns(Buffer.from(record).toString()).map(({ key, paths, stamps, hashes }) => ({
    key,
    files: new Map(paths.map((path, at) => [path, { path, stamp: stamps[at] ?? null, hash: hashes[at] ?? '' }])),
  }))
}

function parseColumns(text: string): readonly Columns[] {
  try {
    // Written by `encodeSegments` of the same version of the program: the cache's names see to that. The beginning of a
    // list is no JSON, and so it is whole.
    return JSON.parse(text) as readonly Columns[]
  } catch {
    return []
  }
}
