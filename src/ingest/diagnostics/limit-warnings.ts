import type { Finding } from '../../archive/files/report.ts'
import { createFinding, FILE_START } from './diagnostics.ts'
import { FINDINGS } from './findings.ts'

const MAX_WARNINGS = 1_000

/** Keeps all errors and the first 1,000 warnings of a file, with a finding about the others. */
export function limitWarnings(path: string, findings: readonly Finding[]): readonly Finding[] {
  const warnings = findings.filter(({ severity }) => severity === 'warning')
  if (warnings.length <= MAX_WARNINGS) return findings
  const kept = new Set(warnings.slice(0, MAX_WARNINGS))
  return [
    ...findings.filter((finding) => finding.severity === 'error' || kept.has(finding)),
    createFinding(FINDINGS.warningsOmitted, path, FILE_START, MAX_WARNINGS, warnings.length),
  ]
}
