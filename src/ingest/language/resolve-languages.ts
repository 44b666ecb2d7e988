import type { Settings } from '../../archive/settings.ts'
import type { ParsedArticleHead, ParsedSeed } from '../parsed-seed.ts'
import type { Direction } from '../../archive/article.ts'

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

const RIGHT_TO_LEFT = new Set('ar arc ckb dv fa he ks ps sd syr ug ur yi'.split(' '))
const RIGHT_TO_LEFT_SCRIPTS = new Set('adlm arab aran hebr mand nkoo rohg samr syrc thaa yezi'.split(' '))

/**
 * Depends on the script if the tag has one, and otherwise on the language. A table gives the same result on every
 * platform.
 */
export function determineDirection(language: string): Direction {
  const [name = '', ...rest] = language.toLowerCase().split('-')
  const script = rest.find((part) => /^[a-z]{4}$/.test(part))
  const isRightToLeft = script === undefined ? RIGHT_TO_LEFT.has(name) : RIGHT_TO_LEFT_SCRIPTS.has(script)
  return isRightToLeft ? 'rtl' : 'ltr'
}
