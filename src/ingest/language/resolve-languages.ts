import type { Settings } from '../../archive/settings.ts'
import type { ParsedArticleHead, ParsedSeed } from '../parsed-seed.ts'
import { determineDirection } from './text-direction.ts'

export interface PathAndArticle<A> {
  readonly path: string
  readonly parsed: A
}

/**
 * Replaces doubtful guesses: a guessed language in which no prose of the archive is written becomes the language of the
 * settings. All guesses are kept if no language of the archive is certain. Seeds without an article are dropped.
 */
export function resolveLanguages<A extends ParsedArticleHead>(
  seeds: readonly ParsedSeed<A>[],
  { language }: Pick<Settings, 'language'>,
): readonly PathAndArticle<A>[] {
  const articles = seeds.flatMap(({ path, parsed }) => (parsed === null ? [] : [{ path, parsed }]))
  const certain = new Set(articles.flatMap(({ parsed }) => (parsed.isLanguageGuessed ? [] : [parsed.article.language])))
  if (certain.size === 0) return articles
  const direction = determineDirection(language)
  return articles.map(({ path, parsed }) => {
    if (!parsed.isLanguageGuessed || certain.has(parsed.article.language)) return { path, parsed }
    return { path, parsed: { ...parsed, article: { ...parsed.article, language, direction } } }
  })
}
