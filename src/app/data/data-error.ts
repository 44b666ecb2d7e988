/** A data file that could not be had. `status` is the server's answer; null where none came. */
export class DataError extends Error {
  override readonly name = 'DataError'
  readonly path: string
  readonly status: number | null

  constructor(path: string, status: number | null, cause?: unknown) {
    super(`${path}: ${status === null ? 'no answer' : `answered ${status}`}`, { cause })
    this.path = path
    this.status = status
  }

  /** A file that is named but not there: the archive was published anew, or copied in part. */
  get isMissing(): boolean {
    return this.status === 404 || this.status === 410
  }
}

/** The manifest speaks of a format that this reader does not know. */
export class FormatError extends Error {
  override readonly name = 'FormatError'
  readonly format: unknown

  constructor(format: unknown) {
    super(`the archive was made by a newer version: its data has format ${String(format)}`)
    this.format = format
  }
}
