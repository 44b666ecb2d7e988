/**
 * The plural `ها` with its endings, and the comparative and superlative. They are written joined or after a non-joiner, which
 * folding removes. The letters are those of folded words. Other endings, such as `ان` and `ی`, end too many whole words: ایران.
 */
const ENDING = /(?:(?<=..)ها(?:ي(?:ي|م|ت|ش|مان|تان|شان)?)?|(?<=...)تر(?:ين)?)$/
/** `تنها` (alone) is not the plural of `تن` (body). */
const WHOLE_WORD = /^تنها/

/** Removes the plural and the degree of a folded Persian word: `کتاب‌های` → `كتاب`. */
export function stemPersian(word: string): string {
  return WHOLE_WORD.test(word) ? word : word.replace(ENDING, '')
}
