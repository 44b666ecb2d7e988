import { unifyLetters } from './letter-variants.ts'
import { stemEnglish } from './stem-english.ts'
import { stemKorean } from './stem-korean.ts'
import { stemPersian } from './stem-persian.ts'

/** Maps a word, which must be in lower case, to its stem. */
export type StemWord = (word: string) => string

/**
 * Loads the stemmer of a language, by the first subtag of the language. Each import is literal, so that a bundler puts
 * each stemmer into its own file. Four stemmers of @orama/stemmers 3.1.18 are left out: Bulgarian throws, Nepali takes
 * whole words for endings, Tamil reduces many words to one letter, and Sanskrit knows only transliterations.
 */
export const STEMMER_LOADERS = {
  ar: async () => withFeminineEnding((await import('@orama/stemmers/arabic')).stemmer),
  da: async () => (await import('@orama/stemmers/danish')).stemmer,
  de: async () => withUnifiedLetters((await import('@orama/stemmers/german')).stemmer),
  el: async () => (await import('@orama/stemmers/greek')).stemmer,
  // Not in a separate file, because almost every archive has English articles and the stemmer is small.
  en: async () => stemEnglish,
  es: async () => (await import('@orama/stemmers/spanish')).stemmer,
  // These two are small as well.
  fa: async () => stemPersian,
  fi: async () => (await import('@orama/stemmers/finnish')).stemmer,
  fr: async () => (await import('@orama/stemmers/french')).stemmer,
  ga: async () => (await import('@orama/stemmers/irish')).stemmer,
  hi: async () => (await import('@orama/stemmers/indian')).stemmer,
  hu: async () => (await import('@orama/stemmers/hungarian')).stemmer,
  hy: async () => (await import('@orama/stemmers/armenian')).stemmer,
  id: async () => (await import('@orama/stemmers/indonesian')).stemmer,
  it: async () => (await import('@orama/stemmers/italian')).stemmer,
  ko: async () => stemKorean,
  lt: async () => (await import('@orama/stemmers/lithuanian')).stemmer,
  nl: async () => (await import('@orama/stemmers/dutch')).stemmer,
  no: async () => (await import('@orama/stemmers/norwegian')).stemmer,
  pt: async () => (await import('@orama/stemmers/portuguese')).stemmer,
  ro: async () => (await import('@orama/stemmers/romanian')).stemmer,
  ru: async () => (await import('@orama/stemmers/russian')).stemmer,
  sr: async () => (await import('@orama/stemmers/serbian')).stemmer,
  sv: async () => (await import('@orama/stemmers/swedish')).stemmer,
  tr: async () => (await import('@orama/stemmers/turkish')).stemmer,
  uk: async () => resetBetweenCalls((await import('@orama/stemmers/ukrainian')).stemmer),
} satisfies Readonly<Record<string, () => Promise<StemWord>>>

export type StemmedLanguage = keyof typeof STEMMER_LOADERS

/** Folding writes ه for the feminine ending ة, after which the Arabic stemmer would not remove the article of `المدينة`. */
function withFeminineEnding(stemmer: StemWord): StemWord {
  return (word) => stemmer(word.replace(/ه$/, 'ة'))
}

function withUnifiedLetters(stemmer: StemWord): StemWord {
  return (word) => stemmer(unifyLetters(word, 'de'))
}

/**
 * The Ukrainian stemmer of @orama/stemmers 3.1.18 keeps the `lastIndex` of a global regular expression between calls, so
 * the previous word can change a stem. A word without a match resets it.
 */
function resetBetweenCalls(stemmer: StemWord): StemWord {
  return (word) => {
    stemmer('аа')
    return stemmer(word)
  }
}
