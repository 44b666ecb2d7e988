import { REPORT_FILE } from '../../archive/paths.ts'
import type { Finding, Report } from '../../archive/files/report.ts'

/** Of the warnings of one code: a person reads a few and understands, and the errors among them stay in sight. */
const WARNINGS_SHOWN = 10

/**
 * One line per finding, in the report's order, then a summary: every error, and the first ten warnings of each code.
 * Example: `a.txt:3:1  error  impossible-date  expected a day that exists, found “30 February”. Correct the date.`
 */
export function printFindings({ findings, files }: Report): string {
  const shown: Finding[] = []
  const warnings = new Map<string, number>()
  for (const finding of findings) {
    const before = warnings.get(finding.code) ?? 0
    if (finding.severity === 'error' || before < WARNINGS_SHOWN) shown.push(finding)
    if (finding.severity === 'warning') warnings.set(finding.code, before + 1)
  }
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const amounts = `${count(errors, 'error')}, ${count(findings.length - errors, 'warning')}`
  return [
    ...shown.map(printFinding),
    ...[...warnings].flatMap(printRemainder),
    `${amounts} in ${count(files.length, 'file')}`,
  ].join('\n')
}

function printRemainder([code, amount]: readonly [string, number]): readonly string[] {
  const more = amount - WARNINGS_SHOWN
  if (more <= 0) return []
  const what =
    more === 1 ? '1 more warning like these; it stands' : `${more} more warnings like these; all of them stand`
  return [`${code}: ${what} in ${REPORT_FILE}`]
}

function printFinding(finding: Finding): string {
  const { path, line, column, severity, code, expected, found, remedy } = finding
  return withoutControls(
    `${path}:${line}:${column}  ${severity}  ${code}  expected ${expected}, found ${found}. ${remedy}`,
  )
}

/** Names of files and words of articles are untrusted: in a terminal, `\x1b` could hide or forge what is printed. */
function withoutControls(text: string): string {
  return text.replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu, (character) => `\\u{${codeOf(character)}}`)
}

function codeOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16)
}

function count(amount: number, what: string): string {
  return `${amount} ${what}${amount === 1 ? '' : 's'}`
}
