/** A file of the search index is damaged, or has a version that this reader does not know. */
export class IndexFormatError extends Error {
  override readonly name = 'IndexFormatError'
  /** Relative to the root of the archive. */
  readonly path: string
  readonly problem: string

  constructor(path: string, problem: string) {
    super(`${path}: ${problem}`)
    this.path = path
    this.problem = problem
  }
}
