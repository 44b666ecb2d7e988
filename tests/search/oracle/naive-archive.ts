import type { Article } from '../../../src/archive/article.ts'
import { listArticleTexts } from '../../../src/search/text/article-texts.ts'
import { loadStemmers, type Stemmers } from '../../../src/search/text/stem.ts'
import { tokenise } from '../../../src/search/text/tokenise.ts'

/** A word as it stands in an article. */
export interface NaiveWord {
  readonly term: string
  /** Its stem in the article's language. */
  readonly key: string
  /** In its text. */
  readonly position: number
  /** Index of its text; the headline is text 0. */
  readonly text: number
}

export interface NaiveArticle {
  readonly article: Article
  readonly ordinal: number
  readonly words: readonly NaiveWord[]
  /** In words, with one more for each text. */
  readonly length: number
}

/** Articles taken apart for looking at every word of every one of them. */
export interface NaiveArchive {
  /** By ordinal. */
  readonly articles: readonly NaiveArticle[]
  readonly averageLength: number
  readonly stemmers: Stemmers
}

export async function naiveArchive(articles: readonly Article[]): Promise<NaiveArchive> {
  const stemmers = await loadStemmers(articles.map(({ language }) => language))
  const taken = articles.map((article, ordinal): NaiveArticle => {
    const words = listArticleTexts(article).flatMap((text, index) =>
      tokenise(text).map(({ term, position }) => ({
        term,
        key: stemmers.stem(term, article.language),
        position,
        text: index,
      })),
    )
    const places = new Set(words.map(({ text, position }) => `${text}:${position}`))
    return { article, ordinal, words, length: places.size + listArticleTexts(article).length }
  })
  const sum = taken.reduce((total, { length }) => total + length, 0)
  return { articles: taken, averageLength: sum / taken.length, stemmers }
}

/** The stems of all words of the archive that pass, each in its article's language. */
export function keysWhere(archive: NaiveArchive, passes: (word: NaiveWord) => boolean): ReadonlySet<string> {
  return new Set(archive.articles.flatMap(({ words }) => words.filter(passes).map(({ key }) => key)))
}
