import type { Finding } from '../../archive/files/report.ts'
import type { FindingKind, Where } from './finding-kind.ts'

/** Thrown by `Notebook.refuse`, after the finding was written down; it carries nothing more. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
}

/** Collects what there is to say about one file while it goes through the steps. */
export class Notebook {
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

  add<Values extends readonly unknown[]>(kind: FindingKind<Values>, where: Where, ...values: Values): void {
    this.#findings.push(makeFinding(kind, this.path, where, ...values))
  }

  /** Takes back what a reading wrote down that is given up; `length` is how many findings there were before it. */
  forgetFrom(length: number): void {
    this.#findings = this.#findings.slice(0, length)
  }

  /** What an earlier reading of the same file wrote down. */
  recall(findings: readonly Finding[]): void {
    this.#findings.push(...findings)
  }

  /** For an error that leaves nothing to go on with. Throws a `Refusal`. */
  refuse<Values extends readonly unknown[]>(kind: FindingKind<Values>, where: Where, ...values: Values): never {
    this.add(kind, where, ...values)
    throw new Refusal(kind.code)
  }
}

export function makeFinding<Values extends readonly unknown[]>(
  kind: FindingKind<Values>,
  path: string,
  { line, column }: Where,
  ...values: Values
): Finding {
  return { severity: kind.severity, code: kind.code, path, line, column, ...kind.message(...values) }
}
