import type { Article } from '../../archive/article.ts'
import type { Settings } from '../../archive/settings.ts'
import type { Attributes } from '../pages/head-elements.ts'
import { toTimestamp } from './timestamp.ts'

export interface OpenGraphPage {
  readonly title: string
  readonly description: string
  readonly settings: Pick<Settings, 'title' | 'language'>
  readonly article: Article | null
  /** Absolute, because the protocol has no relative addresses; null if the archive has no home. */
  readonly address: string | null
}

/**
 * Returns the properties that other sites read to preview a link to the page (https://ogp.me), as attributes of <meta>
 * elements. There is no og:image, because an archive publishes no pictures.
 */
export function createOpenGraph(page: OpenGraphPage): readonly Attributes[] {
  const { title, description, settings, article, address } = page
  const properties: readonly (readonly [string, string | null])[] = [
    ['og:type', article ? 'article' : 'website'],
    ['og:title', article?.headline ?? title],
    ['og:description', description || null],
    ['og:site_name', settings.title],
    ['og:url', address],
    ['og:locale', toLocale(article?.language ?? settings.language)],
    ['article:published_time', article?.date ? toTimestamp(article.date, article.time) : null],
    ['article:modified_time', article?.updated ?? null],
    ...(article?.authors ?? []).map((name) => ['article:author', name] as const),
    ...(article?.tags ?? []).map((tag) => ['article:tag', tag] as const),
  ]
  return properties.flatMap(([property, content]) => (content === null ? [] : [{ property, content }]))
}

/**
 * Converts a language tag to a locale with a territory, as the protocol requires: `pt-BR` → `pt_BR`, `ru` → `ru_RU`. CLDR
 * supplies the most likely territory. Returns null for an invalid tag, or if the language has no territory.
 */
function toLocale(language: string): string | null {
  const locale = locales.get(language) ?? findLikelyLocale(language)
  locales.set(language, locale)
  return locale
}

/** Cached by language, because the look-up in CLDR is slow and an archive has few languages. */
const locales = new Map<string, string | null>()

function findLikelyLocale(language: string): string | null {
  try {
    const { language: name, region } = new Intl.Locale(language).maximize()
    return region === undefined ? null : `${name}_${region}`
  } catch {
    return null
  }
}
