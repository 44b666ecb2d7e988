import { REPORT_FILE } from '../../archive/paths.ts'
import type { Finding, Report } from '../../archive/files/report.ts'
import { FINDINGS } from './findings.ts'

/** Shown for each code. A few warnings are enough to understand, and the errors among them stay visible. */
const MAX_WARNINGS = 10
const MAX_LEFT_OUT = 3

/**
 * Returns one line per finding, in the report's order, then a summary: every error, and the first ten warnings of each
 * code. More than three pages that are no articles are only counted: most pages of a mirror are lists. The lines are not escaped for a
 * terminal. Example: `a.txt:3:1  error  impossible-date  expected a day that exists, found “30 February”. Correct the date.`
 */
export function printFindings({ findings: all, files }: Pick<Report, 'files' | 'findings'>): readonly string[] {
  const leftOut = all.filter(({ code }) => code === FINDINGS.notAnArticle.code).length
  const findings = leftOut <= MAX_LEFT_OUT ? all : all.filter(({ code }) => code !== FINDINGS.notAnArticle.code)
  const shown: Finding[] = []
  const warnings = new Map<string, number>()
  for (const finding of findings) {
    const before = warnings.get(finding.code) ?? 0
    if (finding.severity === 'error' || before < MAX_WARNINGS) shown.push(finding)
    if (finding.severity === 'warning') warnings.set(finding.code, before + 1)
  }
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const amounts = `${formatCount(errors, 'error')}, ${formatCount(findings.length - errors, 'warning')}`
  return [
    ...shown.map(printFinding),
    ...[...warnings].flatMap(printRemainder),
    ...(leftOut <= MAX_LEFT_OUT ? [] : [printLeftOut(leftOut)]),
    `${amounts} in ${formatCount(files.length, 'file')}`,
  ]
}

function printRemainder([code, amount]: readonly [string, number]): readonly string[] {
  const more = amount - MAX_WARNINGS
  if (more <= 0) return []
  return [`${code}: ${formatCount(more, 'more warning')} with this code ${more === 1 ? 'is' : 'are'} in ${REPORT_FILE}`]
}

function printLeftOut(count: number): string {
  return `${formatCount(count, 'page')} are no articles: the reasons are in ${REPORT_FILE}`
}

function printFinding(finding: Finding): string {
  const { path, line, column, severity, code, expected, found, remedy } = finding
  return `${path}:${line}:${column}  ${severity}  ${code}  expected ${expected}, found ${found}. ${remedy}`
}

export function formatCount(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
