import type { Finding } from '../../archive/files/report.ts'

type Severity = Finding['severity']
type Message = Pick<Finding, 'expected' | 'found' | 'remedy'>

/** Lines and columns count from 1. */
export interface Position {
  readonly line: number
  readonly column: number
}

export const FILE_START: Position = { line: 1, column: 1 }

/** A kind of finding. `message` creates the text from the values of the particular finding. */
export interface FindingKind<Values extends readonly unknown[] = readonly never[]> {
  readonly code: string
  readonly severity: Severity
  /** The sentence in docs/findings.md. */
  readonly about: string
  readonly message: (...values: Values) => Message
}

export function define<Values extends readonly unknown[]>(
  severity: Severity,
  code: string,
  about: string,
  message: (...values: Values) => Message,
): FindingKind<Values> {
  return { code, severity, about, message }
}
