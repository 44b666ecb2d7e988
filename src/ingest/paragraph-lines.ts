/** A line that can begin nothing but a paragraph: a word, a number that numbers no list, a quotation, inline markup. */
const PARAGRAPH_LINE =
  /^[ \t]*(?:(?!\d{1,9}[.)](?:[ \t]|$))[\p{L}\p{N}"'“”„‘’«»‹›‚(…—–$€£¥%,;?!/@.§©]|[*_]{1,3}[\p{L}"“‘«([]|\[(?!\^?[^\]\n]*\]:)|<https?:\/\/|&(?=[\p{L}\p{N} ]))/u

/** Whether a line, wherever it stands between blank lines, belongs to a paragraph. */
export function isParagraphLine(line: string): boolean {
  return PARAGRAPH_LINE.test(line)
}
