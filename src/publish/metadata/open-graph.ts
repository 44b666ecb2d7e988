import type { Article } from '../../archive/article.ts'
import type { Settings } from '../../archive/settings.ts'
import type { Attributes } from '../pages/head-elements.ts'
import { timestamp } from './json-ld.ts'

export interface OpenGraphPage {
  readonly title: string
  readonly description: string
  readonly settings: Pick<Settings, 'title' | 'language'>
  readonly article: Article | null
  /** Absolute, where the archive knows its home: the protocol has no relative ones. */
  readonly address: string | null
}

/**
 * What others show of a page that is linked to from them (https://ogp.me), as attributes of <meta> elements. An archive
 * has no pictures to show.
 */
export function openGraph({ title, description, settings, article, address }: OpenGraphPage): readonly Attributes[] {
  const properties: readonly (readonly [string, string | null])[] = [
    ['og:type', article ? 'article' : 'website'],
    ['og:title', article?.headline ?? title],
    ['og:description', description || null],
    ['og:site_name', settings.title],
    ['og:url', address],
    ['og:locale', localeOf(article?.language ?? settings.language)],
    ['article:published_time', article?.date ? timestamp(article.date, article.time) : null],
    ['article:modified_time', article?.updated ?? null],
    ...(article?.authors ?? []).map((name) => ['article:author', name] as const),
    ...(article?.tags ?? []).map((tag) => ['article:tag', tag] as const),
  ]
  return properties.flatMap(([property, content]) => (content === null ? [] : [{ property, content }]))
}

/**
 * `pt-BR` → `pt_BR`, `ru` → `ru_RU`: the protocol wants a territory too, and CLDR has the likeliest. Null for what is no
 * language, or that of no territory.
 */
function localeOf(language: string): string | null {
  const locale = locales.get(language) ?? likeliestLocale(language)
  locales.set(language, locale)
  return locale
}

/** By language: an archive has a few, and CLDR takes its time. */
const locales = new Map<string, string | null>()

function likeliestLocale(language: string): string | null {
  try {
    const { language: name, region } = new Intl.Locale(language).maximize()
    return region === undefined ? null : `${name}_${region}`
  } catch {
    return null
  }
}
