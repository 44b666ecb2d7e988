/**
 * Where in the batches what was prepared of each article is, in the archive's order: columns, which go from thread to
 * thread in no time.
 */
export interface Places {
  /** Of each article, the place of its batch among all … */
  readonly batch: Int32Array
  /** … and that of its record there. */
  readonly record: Int32Array
}
