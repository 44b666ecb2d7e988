import { foldWord } from './fold.ts'
import { STEMMER_LOADERS, type StemmedLanguage, type StemWord } from './stemmer-loaders.ts'
import { isUnspaced } from './tokenise.ts'

/** The stemmers of an archive's languages. Terms must be folded, as `tokenise` returns them; stems are folded too. */
export interface Stemmers {
  /**
   * Returns the stem of a term in an article of this language. This is the term itself if the language has no stemmer,
   * or if the term is short or has digits. Throws a RangeError if the stemmer of the language was not loaded.
   */
  readonly stem: (term: string, language: string) => string
  /** Returns the stem of a term by each stemmer of the archive. */
  readonly stemInAllLanguages: (term: string) => readonly WordStem[]
}

export interface WordStem {
  readonly stem: string
  readonly stemmer: StemmerName
}

/** The articles of all languages without a stemmer count as one language, whose stems are the terms themselves. */
export type StemmerName = StemmedLanguage | ''

/** A Korean letter is a syllable, so a word of two may be a noun with its particle. */
const STEMMABLE = /^(?:[\p{L}\p{M}]{3,64}|\p{Script=Hangul}{2})$/u
/** Both written standards of Norwegian share a stemmer. */
const SAME_STEMMER: ReadonlyMap<string, string> = new Map([
  ['nb', 'no'],
  ['nn', 'no'],
])

/** Maps a BCP 47 tag to its stemmer: `en-GB` → `en`. Returns null if words of the language are not stemmed. */
export function stemmedLanguageOf(language: string): StemmedLanguage | null {
  const first = language.toLowerCase().split('-')[0] ?? ''
  const name = SAME_STEMMER.get(first) ?? first
  return isStemmedLanguage(name) ? name : null
}

/** Returns the name of the stemmer of a language. */
export function stemmerOf(language: string): StemmerName {
  return stemmedLanguageOf(language) ?? ''
}

/** Loads the stemmers of these languages; rejects if one cannot be loaded. */
export async function loadStemmers(languages: readonly string[]): Promise<Stemmers> {
  const all = [...new Set(languages.map(stemmerOf))]
  const names = all.filter((name) => name !== '')
  const loaded = new Map(await Promise.all(names.map(async (name) => [name, await STEMMER_LOADERS[name]()] as const)))

  function stemBy(name: StemmerName, term: string): string {
    if (name === '') return term
    const stemWord = loaded.get(name)
    if (stemWord === undefined) throw new RangeError(`The stemmer ${name} was not loaded.`)
    return stemTerm(stemWord, term)
  }

  return {
    stem: (term, language) => stemBy(stemmerOf(language), term),
    stemInAllLanguages: (term) => all.map((stemmer) => ({ stem: stemBy(stemmer, term), stemmer })),
  }
}

/**
 * Stems a folded term. Stemmers would recognise a few more endings by their accents, but then `economicas` would not
 * match `económicas`. The result is folded again, because some stemmers restore an accent and the Serbian one writes
 * Latin letters for Cyrillic ones. The Greek stemmer takes a few short words for endings; they keep their term.
 */
function stemTerm(stemWord: StemWord, term: string): string {
  if (!STEMMABLE.test(term) || isUnspaced(term)) return term
  const stem = foldWord(stemWord(term))
  return stem === '' ? term : stem
}

function isStemmedLanguage(name: string): name is StemmedLanguage {
  return Object.hasOwn(STEMMER_LOADERS, name)
}
