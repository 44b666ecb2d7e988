import type { Article } from '../../src/archive/article.ts'
import { tokeniseArticle } from '../../src/search/text/article-texts.ts'
import { stemmerOf } from '../../src/search/text/stem.ts'
import {
  type ArticleWords,
  parseWord,
  splitVocabulary,
  type Stem,
  type Vocabulary,
  type Word,
} from '../../src/search/write/vocabulary.ts'

/** An occurrence with its word instead of the number of the word. */
export interface SpeltOccurrence extends Word {
  readonly isJoined: boolean
}

/** Returns the occurrences of each text of an article; the headline is the first text. */
export function spellWords(
  { counts, occurrences }: ArticleWords,
  vocabulary: Vocabulary,
): readonly (readonly SpeltOccurrence[])[] {
  const words = splitVocabulary(vocabulary).map(parseWord)
  let start = 0
  return Array.from(counts, (count) => {
    start += count
    return Array.from(occurrences.subarray(start - count, start), (occurrence) => ({
      form: words[occurrence >> 1]?.form ?? '',
      stem: words[occurrence >> 1]?.stem ?? '',
      stemmer: words[occurrence >> 1]?.stemmer ?? '',
      isJoined: occurrence % 2 === 1,
    }))
  })
}

/** Returns the same, computed directly from the article. */
export function spelt(article: Article, stem: Stem): readonly (readonly SpeltOccurrence[])[] {
  return tokeniseArticle(article).all.map(({ tokens }) =>
    tokens.map(({ term, isJoined }) => ({
      form: term,
      stem: stem(term, article.language),
      stemmer: stemmerOf(article.language),
      isJoined,
    })),
  )
}
