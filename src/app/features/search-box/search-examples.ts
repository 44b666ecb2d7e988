import type { CatalogueRow } from '../../../archive/files/catalogue.ts'

export interface SearchExample {
  /** In the query language. */
  readonly words: string
  /** What they find, as a part of a sentence. */
  readonly finds: string
}

/** What the examples speak of. */
type Subject = Pick<CatalogueRow, 'headline' | 'authors' | 'source' | 'date' | 'language'>

const NO_SUBJECT: Subject = { headline: 'ferry pier', authors: [], source: null, date: null, language: 'en' }

/** Shorter ones, such as `the`, tell little. */
const WORD = /[\p{L}\p{M}]{4,}/gu
const PAIR = /([\p{L}\p{M}]{4,}) ([\p{L}\p{M}]{4,})/u
/** Of a word, as its beginning. */
const FIRST_LETTERS = 4

/** One example for each thing that the query language can say; with an article of the archive, most of them find it. */
export function examplesOf(subject: Subject | null): readonly SearchExample[] {
  const { headline, authors, source, date, language } = subject ?? NO_SUBJECT
  const lower = headline.toLocaleLowerCase(language)
  const [, one = 'ferry', other = 'pier'] = PAIR.exec(lower) ?? []
  const third = (lower.match(WORD) ?? []).find((word) => word !== one && word !== other) ?? 'storm'
  const year = Number(date?.slice(0, 4) ?? 2024)
  return [
    { words: `${one} ${other}`, finds: 'both words, in any order' },
    { words: `${one} OR ${third}`, finds: 'either of them' },
    { words: `"${one} ${other}"`, finds: 'exactly this phrase' },
    { words: `-${third}`, finds: 'all without the word' },
    { words: `${third} (${one} OR ${other})`, finds: 'one word, and either of two' },
    { words: `${one.slice(0, FIRST_LETTERS)}*`, finds: 'words that begin so' },
    { words: `intitle:${one}`, finds: 'the word in the headline' },
    { words: `author:"${authors[0] ?? 'Jane Roe'}"`, finds: 'an author' },
    { words: `source:"${source ?? 'The Gazette'}"`, finds: 'a source' },
    { words: `lang:${language}`, finds: 'a language, by its code' },
    { words: `after:${year}`, finds: 'published in that year or later' },
    { words: `date:${year}-01..${year}-06`, finds: 'published from January to the end of June' },
  ]
}
