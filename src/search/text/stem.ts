import { foldWord } from './fold.ts'
import { STEM_LANGUAGES, type StemLanguage, type StemOf } from './stem-languages.ts'
import { isUnspaced } from './tokenise.ts'

/** The stemmers of an archive's languages; terms are folded, as `tokenise` gives them, and so are stems. */
export interface Stemmers {
  /**
   * The key of a term in an article of this language; the term itself where the language has no stemmer, where the
   * term is short, and where it has digits. Throws a RangeError for a language whose stemmer was not asked for.
   */
  readonly stem: (term: string, language: string) => string
  /** The distinct keys under which articles of any of the languages may have a term. */
  readonly stemInEach: (term: string) => readonly string[]
}

const STEMMABLE = /^[\p{L}\p{M}]{3,64}$/u
/** Both written standards of Norwegian. */
const SAME_STEMMER: ReadonlyMap<string, string> = new Map([
  ['nb', 'no'],
  ['nn', 'no'],
])

/** `language` is a BCP 47 tag: `en-GB` → `en`. Null where words are looked up as they are. */
export function stemmedLanguageOf(language: string): StemLanguage | null {
  const first = language.toLowerCase().split('-')[0] ?? ''
  const name = SAME_STEMMER.get(first) ?? first
  return isStemLanguage(name) ? name : null
}

/** Fetches the stemmers of these languages alone; rejects where one cannot be had. */
export async function loadStemmers(languages: readonly string[]): Promise<Stemmers> {
  const wanted = new Set(languages.map(stemmedLanguageOf))
  const names = [...wanted].filter((name) => name !== null)
  const loaded = new Map(await Promise.all(names.map(async (name) => [name, await STEM_LANGUAGES[name]()] as const)))
  const hasUnstemmed = wanted.has(null) || wanted.size === 0
  return {
    stem(term, language) {
      const name = stemmedLanguageOf(language)
      if (name === null) return term
      const stemOf = loaded.get(name)
      if (stemOf === undefined) throw new RangeError(`The stemmer of ${language} was not loaded.`)
      return stemWith(stemOf, term)
    },
    stemInEach(term) {
      const stems = [...loaded.values()].map((stemOf) => stemWith(stemOf, term))
      return [...new Set(hasUnstemmed ? [...stems, term] : stems)]
    },
  }
}

/**
 * Stems what is folded already. Stemmers know endings by their accents, and meet a few more if the word has them; but
 * then `economicas` would not find `económicas`. What a stemmer writes itself is folded: some restore an accent, and
 * the Serbian one writes Latin letters for Cyrillic ones. The Greek one takes a few short words for mere endings.
 */
function stemWith(stemOf: StemOf, term: string): string {
  if (!STEMMABLE.test(term) || isUnspaced(term)) return term
  const stem = foldWord(stemOf(term))
  return stem === '' ? term : stem
}

function isStemLanguage(name: string): name is StemLanguage {
  return Object.hasOwn(STEM_LANGUAGES, name)
}
