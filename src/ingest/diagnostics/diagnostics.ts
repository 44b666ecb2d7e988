import type { Finding } from '../../archive/files/report.ts'

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
  readonly severity: Finding['severity']
  /** The sentence in docs/findings.md. */
  readonly about: string
  readonly message: (...values: Values) => Message
}

export const defineError = defineKindsOf('error')
export const defineWarning = defineKindsOf('warning')

function defineKindsOf(severity: Finding['severity']) {
  return <Values extends readonly unknown[]>(
    code: string,
    about: string,
    message: (...values: Values) => Message,
  ): FindingKind<Values> => ({ code, severity, about, message })
}

/** Ends the parsing of a file. `Diagnostics.fail` throws it after adding the finding, so it carries nothing else. */
export class FatalDiagnostic extends Error {
  override readonly name = 'FatalDiagnostic'
}

/** Collects the findings about one file. */
export class Diagnostics {
  readonly path: string
  readonly #findings: Finding[]

  constructor(path: string, findings: readonly Finding[] = []) {
    this.path = path
    this.#findings = [...findings]
  }

  get findings(): readonly Finding[] {
    return this.#findings
  }

  /** The code of the first error, for which the file is left out; null if there are only warnings. */
  get firstError(): string | null {
    return this.#findings.find(({ severity }) => severity === 'error')?.code ?? null
  }

  add<Values extends readonly unknown[]>(kind: FindingKind<Values>, position: Position, ...values: Values): void {
    this.#findings.push(createFinding(kind, this.path, position, ...values))
  }

  /** Drops all findings after the first `length`, for an attempt that is repeated in another way. */
  truncate(length: number): void {
    this.#findings.length = length
  }

  /** Adds a finding after which the file cannot be parsed any further. Throws a FatalDiagnostic. */
  fail<Values extends readonly unknown[]>(kind: FindingKind<Values>, position: Position, ...values: Values): never {
    this.add(kind, position, ...values)
    throw new FatalDiagnostic(kind.code)
  }
}

export function createFinding<Values extends readonly unknown[]>(
  kind: FindingKind<Values>,
  path: string,
  { line, column }: Position,
  ...values: Values
): Finding {
  return { severity: kind.severity, code: kind.code, path, line, column, ...kind.message(...values) }
}
