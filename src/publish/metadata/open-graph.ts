import type { Article } from '../../archive/article.ts'
import { LIST_PATH } from '../../archive/paths.ts'
import type { Settings } from '../../archive/settings.ts'
import type { Attributes } from '../pages/head-elements.ts'
import { createAddressOf } from './addresses.ts'
import { findFirstPicture, PICTURE_TYPE } from './first-picture.ts'
import { toTimestamp } from './timestamp.ts'

export interface OpenGraphPage {
  readonly title: string
  readonly description: string
  readonly settings: Pick<Settings, 'title' | 'language' | 'home'>
  readonly article: Article | null
  /** Absolute, because the protocol has no relative addresses; null if the archive has no home. */
  readonly address: string | null
}

/**
 * Returns the properties that other sites read to preview a link to the page (https://ogp.me), as attributes of <meta>
 * elements.
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
    ...listImageProperties(article, settings),
  ]
  return properties.flatMap(([property, content]) => (content === null ? [] : [{ property, content }]))
}

/** An image needs an absolute address too. A caption is no substitute for `og:image:alt`, as the protocol says. */
function listImageProperties(
  article: Article | null,
  { home }: Pick<Settings, 'home'>,
): readonly (readonly [string, string | null])[] {
  const picture = article === null || home === null ? null : findFirstPicture(article, createAddressOf(LIST_PATH, home))
  if (picture === null) return []
  return [
    ['og:image', picture.address],
    ['og:image:type', PICTURE_TYPE],
    ['og:image:width', String(picture.width)],
    ['og:image:height', String(picture.height)],
    ['og:image:alt', picture.alt || null],
  ]
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
