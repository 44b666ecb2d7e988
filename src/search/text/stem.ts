import { foldWord } from './fold.ts'
import { STEMMER_LOADERS, type StemmedLanguage, type StemWord } from './stemmer-loaders.ts'
import { isUnspaced } from './tokenise.ts'

/** The stemmers of an archive's languages. Terms must be folded, as `tokenise` returns them; stems are folded too. */
export interface Stemmers {
  /**
   * Returns the key of a term in an article of this language. This is the term itself if the language has no stemmer,
   * or if the term is short or has digits. Throws a RangeError if the stemmer of the language was not loaded.
   */
  readonly stem: (term: string, language: string) => string
  /** Returns the distinct keys of a term in all languages of the archive. */
  readonly stemInAllLanguages: (term: string) => readonly string[]
}

const STEMMABLE = /^[\p{L}\p{M}]{3,64}$/u
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

/** Loads the stemmers of these languages; rejects if one cannot be loaded. */
export async function loadStemmers(languages: readonly string[]): Promise<Stemmers> {
  const stemmed = new Set(languages.map(stemmedLanguageOf))
  const names = [...stemmed].filter((name) => name !== null)
  const loaded = new Map(await Promise.all(names.map(async (name) => [name, await STEMMER_LOADERS[name]()] as const)))
  const hasUnstemmed = stemmed.has(null) || stemmed.size === 0
  return {
    stem(term, language) {
      const name = stemmedLanguageOf(language)
      if (name === null) return term
      const stemWord = loaded.get(name)
      if (stemWord === undefined) throw new RangeError(`The stemmer of ${language} was not loaded.`)
      return stemTerm(stemWord, term)
    },
    stemInAllLanguages(term) {
      const stems = [...loaded.values()].map((stemWord) => stemTerm(stemWord, term))
      return [...new Set(hasUnstemmed ? [...stems, term] : stems)]
    },
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
