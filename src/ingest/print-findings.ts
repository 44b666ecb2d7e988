import type { Finding, Report } from '../archive/report.ts'

/**
 * One line per finding, in the report's order, then a summary.
 * Example: `a.txt:3:1  error  impossible-date  expected a day that exists, found “30 February”. Correct the date.`
 */
export function printFindings(report: Report): string {
  const errors = report.findings.filter((finding) => finding.severity === 'error').length
  const warnings = report.findings.length - errors
  const summary = `${count(errors, 'error')}, ${count(warnings, 'warning')} in ${count(report.files.length, 'file')}`
  return [...report.findings.map(printFinding), summary].join('\n')
}

function printFinding(finding: Finding): string {
  const { path, line, column, severity, code, expected, found, remedy } = finding
  return `${path}:${line}:${column}  ${severity}  ${code}  expected ${expected}, found ${found}. ${remedy}`
}

function count(amount: number, what: string): string {
  return `${amount} ${what}${amount === 1 ? '' : 's'}`
}
