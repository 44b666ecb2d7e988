/**
 * Where in the batches what was prepared of each article is, in the archive's order: columns, which go from thread to
 * thread in no time.
 */
export interface Places {
  /** The keys of the batches in the cache. */
  readonly batches: readonly string[]
  /** Of each article, the place of its batch among them … */
  readonly batch: Int32Array
  /** … and that of its record there. */
  readonly record: Int32Array
}
