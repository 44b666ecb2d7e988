import type { CatalogueRow } from '../../../archive/files/catalogue.ts'
import { messages } from './messages.ts'

export interface SearchExample {
  readonly words: string
  readonly finds: string
}

/** The article for the examples. */
type ExampleArticle = Pick<CatalogueRow, 'headline' | 'authors' | 'source' | 'date' | 'language'>

const NO_ARTICLE: ExampleArticle = { headline: 'ferry pier', authors: [], source: null, date: null, language: 'en' }

/** Four letters at least, so that words such as `the` are left out. */
const WORD = /[\p{L}\p{M}]{4,}/gu
const TWO_WORDS = /(?<![\p{L}\p{M}])([\p{L}\p{M}]{4,}) ([\p{L}\p{M}]{4,})/u
const PREFIX_LENGTH = 4

/** One example per construct of the query language. With an article of the archive, most examples find that article. */
export function createSearchExamples(article: ExampleArticle | null): readonly SearchExample[] {
  const { headline, authors, source, date, language } = article ?? NO_ARTICLE
  const lowerCase = headline.toLocaleLowerCase(language)
  const [, first = 'ferry', second = 'pier'] = TWO_WORDS.exec(lowerCase) ?? []
  const third = (lowerCase.match(WORD) ?? []).find((word) => word !== first && word !== second) ?? 'storm'
  const year = Number(date?.slice(0, 4) ?? 2024)
  const { examples } = messages
  return [
    { words: `${first} ${second}`, finds: examples.all },
    { words: `${first} OR ${third}`, finds: examples.either },
    { words: `"${first} ${second}"`, finds: examples.phrase },
    { words: `-${third}`, finds: examples.without },
    { words: `${third} (${first} OR ${second})`, finds: examples.group },
    { words: `${first.slice(0, PREFIX_LENGTH)}*`, finds: examples.prefix },
    { words: `intitle:${first}`, finds: examples.headline },
    { words: `author:"${authors[0] ?? 'Jane Roe'}"`, finds: examples.author },
    { words: `source:"${source ?? 'The Gazette'}"`, finds: examples.source },
    { words: `lang:${language}`, finds: examples.language },
    { words: `after:${year}`, finds: examples.after },
    { words: `date:${year}-01..${year}-06`, finds: examples.range },
  ]
}
