/** A kind of file that may take more time or memory than its size suggests. */
export interface HostileSeed {
  readonly name: string
  /** Writes a file of about this many characters. */
  readonly write: (characters: number) => string
}
