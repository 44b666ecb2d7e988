import type { Finding } from '../../archive/files/report.ts'
import type { FindingKind, Position } from './finding-kind.ts'

/** Thrown by `Diagnostics.refuse`, after the finding was written down; it carries nothing more. */
export class FatalDiagnostic extends Error {
  override readonly name = 'FatalDiagnostic'
}

/** Collects what there is to say about one file while it goes through the steps. */
export class Diagnostics {
  readonly path: string
  #findings: Finding[] = []

  constructor(path: string) {
    this.path = path
  }

  get findings(): readonly Finding[] {
    return this.#findings
  }

  /** The code of the first error, which is why the file is left out; null where there is none. */
  get firstError(): string | null {
    return this.#findings.find((finding) => finding.severity === 'error')?.code ?? null
  }

  add<Values extends readonly unknown[]>(kind: FindingKind<Values>, position: Position, ...values: Values): void {
    this.#findings.push(makeFinding(kind, this.path, position, ...values))
  }

  /** Takes back what a reading wrote down that is given up; `length` is how many findings there were before it. */
  truncate(length: number): void {
    this.#findings = this.#findings.slice(0, length)
  }

  /** What an earlier reading of the same file wrote down. */
  recall(findings: readonly Finding[]): void {
    this.#findings.push(...findings)
  }

  /** For an error that leaves nothing to go on with. Throws a `FatalDiagnostic`. */
  fail<Values extends readonly unknown[]>(kind: FindingKind<Values>, position: Position, ...values: Values): never {
    this.add(kind, position, ...values)
    throw new FatalDiagnostic(kind.code)
  }
}

export function makeFinding<Values extends readonly unknown[]>(
  kind: FindingKind<Values>,
  path: string,
  { line, column }: Position,
  ...values: Values
): Finding {
  return { severity: kind.severity, code: kind.code, path, line, column, ...kind.message(...values) }
}
