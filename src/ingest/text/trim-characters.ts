/**
 * Removes the characters of `unwanted` at both ends, or those of `atEnd` at the end. Takes linear time: an expression such
 * as `/[- ]+$/` tries to match at each character of a run, so it takes quadratic time for a long run inside the text.
 */
export function trimCharacters(text: string, unwanted: ReadonlySet<string>, atEnd = unwanted): string {
  let start = 0
  let end = text.length
  while (start < end && unwanted.has(text.charAt(start))) start++
  while (end > start && atEnd.has(text.charAt(end - 1))) end--
  return text.slice(start, end)
}

/** Removes the last word of a text with folded white space, which may be cut. The only word of a text is kept. */
export function removeLastWord(text: string): string {
  const space = text.lastIndexOf(' ')
  return space === -1 ? text : text.slice(0, space)
}
