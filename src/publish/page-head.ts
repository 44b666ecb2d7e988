import type { Element, ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import type { Article } from '../archive/article.ts'
import type { Settings } from '../archive/settings.ts'
import { articleJsonLd } from './json-ld.ts'
import { machineLinks } from './machines/machine-links.ts'
import { openGraph } from './machines/open-graph.ts'

/** What the head of a page says, beside what every page has. */
export interface PageHead {
  readonly title: string
  readonly description: string
  readonly settings: Settings
  /** From the page to the archive's root: `./` or `../`. */
  readonly root: string
  /** Whether this is the page for addresses that lead nowhere. */
  readonly isNotFound: boolean
  /** Null on pages that list articles. */
  readonly article: Article | null
  /** Absolute address of the page, where the archive knows its home; null on the page for addresses that lead nowhere. */
  readonly address: string | null
}

/** What a page is made with; addresses are relative to the page. */
export interface PageLinks {
  readonly styles: readonly string[]
  readonly preloads: readonly Preload[]
}

export interface Preload {
  readonly kind: 'data' | 'module'
  readonly href: string
}

/** HTML of the elements that a page adds to its template's head, before any address of its own. */
export function renderHead(head: PageHead): string {
  return (
    toHtml([
      h('title', head.title),
      // A server that knows no such page shows it with status 200 at its own address.
      ...(head.isNotFound ? [h('meta', { name: 'robots', content: 'noindex' })] : []),
      ...(head.address === null ? [] : [h('link', { rel: 'canonical', href: head.address })]),
      ...(head.description ? [h('meta', { name: 'description', content: head.description })] : []),
      ...openGraph(head),
    ]) +
    renderMachineLinks(head) +
    (head.article ? toHtml([...articleHead(head.article, head.settings)]) : '')
  )
}

/** By what they are made of: links that thousands of pages share, and that take longer than the rest of their heads. */
const sharedLinks = new Map<string, string>()

function shareLinks(key: readonly unknown[], make: () => readonly Element[]): string {
  const printed = JSON.stringify(key)
  const links = sharedLinks.get(printed) ?? toHtml([...make()])
  sharedLinks.set(printed, links)
  return links
}

function renderMachineLinks({ settings, root }: PageHead): string {
  return shareLinks([settings.title, settings.home, root], () => machineLinks(settings, root))
}

/**
 * HTML of links to what a page is made with; addresses are relative to the page. Styles come first: nothing is painted
 * without them, and on a slow line what stands before them comes before them.
 */
export function renderLinks({ styles, preloads }: PageLinks): string {
  const modules = preloads.filter(({ kind }) => kind === 'module')
  const data = preloads.filter(({ kind }) => kind === 'data')
  return (
    // From a disk, no style would be had across origins.
    shareLinks([styles, modules], () => [
      ...styles.map((href) => h('link', { rel: 'stylesheet', href })),
      ...modules.map(preloadLink),
    ]) + toHtml(data.map(preloadLink))
  )
}

/**
 * The original is named as what it is (https://www.rfc-editor.org/rfc/rfc7089#section-2.2.1), never as canonical: that
 * would tell search engines to show the paper's page in place of this one, and most that is kept here is kept because
 * the paper's page is gone, blocked, or may be changed.
 */
function articleHead(article: Article, settings: Settings): readonly ElementContent[] {
  return [
    ...(article.url ? [h('link', { rel: 'original', href: article.url })] : []),
    h('script', { type: 'application/ld+json' }, articleJsonLd(article, settings)),
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
