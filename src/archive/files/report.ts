import type { Slug } from '../ids.ts'

/** Something that a person should know about a seed file. Lines and columns count from 1. */
export interface Finding {
  readonly severity: 'error' | 'warning'
  /** Stable, kebab-case; the README lists them. */
  readonly code: string
  /** Relative to the seeds folder, with forward slashes. */
  readonly path: string
  readonly line: number
  readonly column: number
  readonly expected: string
  readonly found: string
  /** What to do, as a sentence. */
  readonly remedy: string
}

/** What became of one file of the seeds folder. */
export type SeedOutcome =
  | { readonly kind: 'published'; readonly path: string; readonly slug: Slug }
  | { readonly kind: 'left-out'; readonly path: string; readonly reason: string }
  | { readonly kind: 'settings'; readonly path: string }

/** data/report.json: every file of the seeds folder, and what became of it. */
export interface Report {
  readonly files: readonly SeedOutcome[]
  readonly findings: readonly Finding[]
}
