/**
 * The most bytes that a deflated data file may unpack to, 128 MiB. A few hundred kilobytes of zlib can unpack to
 * gigabytes, so readers stop there, and no build writes more.
 */
export const MAX_UNPACKED_BYTES = 2 ** 27

/** Reads data files: from the network in a browser, from memory or a folder while pages are rendered. */
export interface Source {
  /** `path` is relative to the root of the archive, such as `data/archive.json`. Rejects if the file cannot be read. */
  readonly readJson: (path: string) => Promise<unknown>
  /** Reads and inflates a file ending in `.bin`. The caller owns the bytes. Rejects if the file cannot be read. */
  readonly readBytes: (path: string) => Promise<Uint8Array<ArrayBuffer>>
}
