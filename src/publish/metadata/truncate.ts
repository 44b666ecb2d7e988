const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

/**
 * Returns the beginning of a text, at most `maxLength` UTF-16 code units long. The text is cut between words if possible,
 * and never inside a grapheme. Example: `The Vellport Courier` with 14 gives `The Vellport`.
 */
export function truncate(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text
  let kept = ''
  // Only the part that fits is segmented, because a headline can have any length.
  for (const { segment } of segmenter.segment(text.slice(0, maxLength + 1))) {
    if (kept.length + segment.length > maxLength) break
    kept += segment
  }
  const words = /^(.*\S)\s/su.exec(kept + text.charAt(kept.length))?.[1]
  return words ?? kept
}
