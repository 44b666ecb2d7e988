import type { Element, ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import type { Article } from '../archive/article.ts'
import { newsArticle, timestamp } from './json-ld.ts'

/** What the head of a page says, beside what every page has. */
export interface PageHead {
  readonly title: string
  readonly description: string
  readonly siteTitle: string
  /** Whether this is the page for addresses that lead nowhere. */
  readonly isNotFound: boolean
  /** Null on pages that list articles. */
  readonly article: Article | null
  /** Absolute address of the page, where the archive knows its home. */
  readonly address: string | null
  /** Relative to the page. */
  readonly preloads: readonly Preload[]
}

export interface Preload {
  readonly kind: 'data' | 'module'
  readonly href: string
}

/**
 * One page answers for every address that leads nowhere, and cannot know how deep that is. The folders of an archive
 * are one deep, so that below them, and where scripts run, the root is found.
 */
const FIND_ROOT = `
if (/\\/(articles|months)\\/[^/]+$/.test(location.pathname)) {
  document.head.prepend(Object.assign(document.createElement('base'), { href: '../' }))
}`

/** HTML of the elements that a page adds to its template's head, before any address of its own. */
export function renderHead(head: PageHead): string {
  return toHtml([
    ...(head.isNotFound ? [h('script', FIND_ROOT)] : []),
    h('title', head.title),
    ...(head.description ? [h('meta', { name: 'description', content: head.description })] : []),
    ...openGraph(head),
    ...head.preloads.map(preloadLink),
    ...(head.article ? articleHead(head.article) : []),
  ])
}

/** HTML of links to style sheets; addresses are relative to the page. */
export function renderStyles(hrefs: readonly string[]): string {
  return toHtml(hrefs.map((href) => h('link', { rel: 'stylesheet', crossOrigin: '', href })))
}

function openGraph({ title, description, siteTitle, article, address }: PageHead): readonly Element[] {
  const properties: readonly (readonly [string, string | null])[] = [
    ['og:type', article ? 'article' : 'website'],
    ['og:title', article?.headline ?? title],
    ['og:description', description || null],
    ['og:site_name', siteTitle],
    ['og:url', address],
    ['og:locale', article?.language ?? null],
    ['article:published_time', article?.date ? timestamp(article.date, article.time) : null],
    ['article:modified_time', article?.updated ?? null],
    ...(article?.authors ?? []).map((name) => ['article:author', name] as const),
    ...(article?.tags ?? []).map((tag) => ['article:tag', tag] as const),
  ]
  return properties.flatMap(([property, content]) => (content === null ? [] : [h('meta', { property, content })]))
}

function articleHead(article: Article): readonly ElementContent[] {
  // A "<" in the data could end the script element early; JSON reads the escape as the same character.
  const json = JSON.stringify(newsArticle(article)).replaceAll('<', '\\u003c')
  return [
    ...(article.url ? [h('link', { rel: 'canonical', href: article.url })] : []),
    h('script', { type: 'application/ld+json' }, json),
  ]
}

function preloadLink({ kind, href }: Preload): Element {
  switch (kind) {
    case 'data':
      return h('link', { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href })
    case 'module':
      return h('link', { rel: 'modulepreload', crossOrigin: 'anonymous', href })
    default:
      return kind satisfies never
  }
}
