import { trimCharacters } from './trim-characters.ts'

/** Zero-width spaces, soft hyphens and word joiners: they tell only where a line may be broken. */
const BREAK_HINTS = /[\u00ad\u200b\u2060]/g
/** Between letters, joiners and direction marks change how a text looks; at its ends they do nothing. */
const MARKS = new Set('\u200c\u200d\u200e\u200f')
const MAY_BE_INVISIBLE = /[\u00ad\u200b-\u200f\u2060]/

/**
 * Folds white space to single spaces, and removes it at the ends, as well as characters that are invisible. For headlines,
 * names and other short texts.
 */
export function foldSpace(text: string): string {
  const visible = MAY_BE_INVISIBLE.test(text) ? trimCharacters(text.replace(BREAK_HINTS, '').trim(), MARKS) : text
  // Single spaces are skipped, because they are the most frequent.
  return visible.replace(/\s{2,}|[^\S ]/g, ' ').trim()
}
