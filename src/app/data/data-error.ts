/**
 * A data file that could not be loaded. `status` is the HTTP status, or null if there was no response. Status 200 means
 * that the file is damaged, or does not fit the manifest.
 */
export class DataError extends Error {
  override readonly name = 'DataError'
  readonly path: string
  readonly status: number | null

  constructor(path: string, status: number | null, cause?: unknown) {
    super(`${path}: ${describe(status, cause)}`, { cause })
    this.path = path
    this.status = status
  }

  /** The archive names the file, but was updated in the meantime or copied incompletely. */
  get isMissing(): boolean {
    return this.status === 404 || this.status === 410
  }
}

function describe(status: number | null, cause: unknown): string {
  if (status === null) return 'no answer'
  if (status !== 200) return `answered ${status}`
  // Other errors have the words of the browser, such as “Failed to fetch” for a damaged zlib stream.
  return cause instanceof RangeError ? `is damaged: ${cause.message}` : 'is damaged'
}

/** The manifest has a format that this reader does not support. */
export class FormatError extends Error {
  override readonly name = 'FormatError'
  readonly format: unknown

  constructor(format: unknown) {
    super(`the archive was made by a newer version: its data has format ${String(format)}`)
    this.format = format
  }
}
