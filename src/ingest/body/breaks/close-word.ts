import { isHyphenated } from './hyphenated-words.ts'
import type { createWordCounter } from './word-counts.ts'

/** What decides about the hyphen of a divided word. */
export interface WordEvidence {
  /** Counts a word in the article, without the divided words. */
  readonly countWord: ReturnType<typeof createWordCounter>
  readonly language: string
}

/**
 * Joins the halves of a word that was divided at a hyphen. The article decides first: a word that it contains elsewhere,
 * with or without the hyphen, is written so again. Otherwise, the hyphen is kept before a capital, if the article contains
 * both halves as words, and in words that the language writes with a hyphen (`isHyphenated`). In all other words, the
 * hyphen only marked the end of the line, as most do: `permit-⏎ted`.
 */
export function closeWord(first: string, second: string, { countWord, language }: WordEvidence): string {
  const [joined, hyphenated] = [`${first}${second}`, `${first}-${second}`]
  if (/^\p{Lu}/u.test(second)) return hyphenated
  const [withHyphen, without] = [countWord(hyphenated), countWord(joined)]
  if (withHyphen !== without) return withHyphen > without ? hyphenated : joined
  if (countWord(first) > 0 && countWord(second) > 0) return hyphenated
  return isHyphenated(first, second, language, (word) => countWord(word) > 0) ? hyphenated : joined
}
