/** A line with one of these is Markdown also in a text file: a heading, a link, HTML, a rule, a table, a code block. */
const MARKDOWN = /^#{1,6}[ \t]|\]\(|^!?\[|^<|^\||^```|^~~~|^(?:[-*_][ \t]*){3,99}$/
/** `**Storm Tears Away Pier**` */
const ALL_EMPHASISED = /^([*_]{1,3})(?![*_\s])[^*_]{1,300}\1$/

/**
 * Escapes the first line of a text file, so that a headline such as `1984. The Year the Pier Burned` or `#MeToo March`
 * stays as it is printed. A line that continues in the next one, or that is plainly Markdown, is not changed.
 */
export function escapeHeadline(text: string): string {
  const start = text.search(/\S/)
  if (start === -1) return text
  const end = endOfLine(text, start)
  const line = text.slice(start, end)
  if (!isBlankLine(text, end + 1) || MARKDOWN.test(line) || ALL_EMPHASISED.test(line.trimEnd())) return text
  const escaped = line
    .replace(/[*_~`#>]/g, String.raw`\$&`)
    .replace(/^[-+]/, String.raw`\$&`)
    .replace(/^(\d{1,9})([.)])/, String.raw`$1\$2`)
  return `${text.slice(0, start)}${escaped}${text.slice(end)}`
}

function isBlankLine(text: string, start: number): boolean {
  return text.slice(start, endOfLine(text, start)).trim() === ''
}

function endOfLine(text: string, start: number): number {
  const end = text.indexOf('\n', start)
  return end === -1 ? text.length : end
}
