const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

/**
 * The beginning of a text, of at most `most` UTF-16 units: cut between words where it can be, and never inside of a
 * letter. `The Vellport Courier` in 14 is `The Vellport`.
 */
export function truncate(text: string, most: number): string {
  if (text.length <= most) return text
  let kept = ''
  // No more than fits has to be cut into letters: a headline can be of any length.
  for (const { segment } of segmenter.segment(text.slice(0, most + 1))) {
    if (kept.length + segment.length > most) break
    kept += segment
  }
  const words = /^(.*\S)\s/su.exec(kept + text.charAt(kept.length))?.[1]
  return words ?? kept
}
