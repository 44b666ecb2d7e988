import type { Slug } from '../ids.ts'

/** A diagnostic about a seed file, with its position and a remedy. Lines and columns count from 1. */
export interface Finding {
  readonly severity: 'error' | 'warning'
  /** A stable name in kebab-case; docs/findings.md lists all codes. */
  readonly code: string
  /** Relative to the folder of seeds, with forward slashes. */
  readonly path: string
  readonly line: number
  readonly column: number
  readonly expected: string
  readonly found: string
  /** An instruction, as a sentence. */
  readonly remedy: string
}

/** The outcome for one file in the folder of seeds. */
export type SeedOutcome =
  | { readonly kind: 'published'; readonly path: string; readonly slug: Slug }
  /** Another file with the same article is published at the slug. */
  | { readonly kind: 'duplicate'; readonly path: string; readonly slug: Slug }
  /** A file that a browser saved beside the page `of`, such as a picture. */
  | { readonly kind: 'part'; readonly path: string; readonly of: string }
  | { readonly kind: 'left-out'; readonly path: string; readonly reason: string }
  | { readonly kind: 'settings'; readonly path: string }
  /** A picture that an article shows. */
  | { readonly kind: 'picture'; readonly path: string }

/** A picture that an article names and that the archive does not have, so that a person can fetch it. */
export interface MissingPicture {
  /** The seed file that names it, with the line. */
  readonly path: string
  readonly line: number
  /** The web address, or the path of the file as the text writes it. */
  readonly address: string
}

/** data/report.json: the outcome for every file in the folder of seeds, and all findings. */
export interface Report {
  readonly files: readonly SeedOutcome[]
  readonly findings: readonly Finding[]
  readonly missingPictures: readonly MissingPicture[]
}
