/** Where the archive's data comes from: the network, or memory while pages are rendered. */
export interface Source {
  /** `path` is relative to the root of the archive, such as `data/archive.json`. Rejects where it cannot be had. */
  readonly readJson: (path: string) => Promise<unknown>
  /**
   * For files ending in `.bin`, which are served deflated: gives what is in them, for the caller to keep or to give
   * away. Rejects likewise.
   */
  readonly readBytes: (path: string) => Promise<Uint8Array<ArrayBuffer>>
}
