import { stemEnglish } from './stem-english.ts'

/** Gives the stem of a word in lower case. */
export type StemOf = (word: string) => string

/**
 * How the stemmer of each language is had, by the language's first subtag. Every import is written out, so that a
 * bundler makes one file of each. Of @orama/stemmers 3.1.18 four are left out: Bulgarian throws, Nepali takes whole
 * words for endings, Tamil leaves a single letter of many words, and Sanskrit knows transliterations alone.
 */
export const STEM_LANGUAGES = {
  ar: async () => (await import('@orama/stemmers/arabic')).stemmer,
  da: async () => (await import('@orama/stemmers/danish')).stemmer,
  de: async () => (await import('@orama/stemmers/german')).stemmer,
  el: async () => (await import('@orama/stemmers/greek')).stemmer,
  // With the rest of the code: hardly an archive is without English, and its stemmer is small.
  en: async () => stemEnglish,
  es: async () => (await import('@orama/stemmers/spanish')).stemmer,
  fi: async () => (await import('@orama/stemmers/finnish')).stemmer,
  fr: async () => (await import('@orama/stemmers/french')).stemmer,
  ga: async () => (await import('@orama/stemmers/irish')).stemmer,
  hi: async () => (await import('@orama/stemmers/indian')).stemmer,
  hu: async () => (await import('@orama/stemmers/hungarian')).stemmer,
  hy: async () => (await import('@orama/stemmers/armenian')).stemmer,
  id: async () => (await import('@orama/stemmers/indonesian')).stemmer,
  it: async () => (await import('@orama/stemmers/italian')).stemmer,
  lt: async () => (await import('@orama/stemmers/lithuanian')).stemmer,
  nl: async () => (await import('@orama/stemmers/dutch')).stemmer,
  no: async () => (await import('@orama/stemmers/norwegian')).stemmer,
  pt: async () => (await import('@orama/stemmers/portuguese')).stemmer,
  ro: async () => (await import('@orama/stemmers/romanian')).stemmer,
  ru: async () => (await import('@orama/stemmers/russian')).stemmer,
  sr: async () => (await import('@orama/stemmers/serbian')).stemmer,
  sv: async () => (await import('@orama/stemmers/swedish')).stemmer,
  tr: async () => (await import('@orama/stemmers/turkish')).stemmer,
  uk: async () => forgetful((await import('@orama/stemmers/ukrainian')).stemmer),
} satisfies Readonly<Record<string, () => Promise<StemOf>>>

export type StemLanguage = keyof typeof STEM_LANGUAGES

/**
 * The Ukrainian stemmer of 3.1.18 asks a global regular expression, which goes on searching where it last found
 * something, so that a stem depends on the word before; a word in which it finds nothing sets it back.
 */
function forgetful(stemmer: StemOf): StemOf {
  return (word) => {
    stemmer('аа')
    return stemmer(word)
  }
}
