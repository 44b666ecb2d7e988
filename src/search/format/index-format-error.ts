/** A file of the search index that is damaged, or of another version than its reader. */
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
