import type { Article } from '../../archive/article.ts'
import type { Settings } from '../../archive/settings.ts'
import type { PageLinks } from './page-task.ts'
import { escapeText, voidElement } from './head-elements.ts'
import { serialiseJsonLd } from '../metadata/json-ld.ts'
import { createHeadLinks } from '../metadata/head-links.ts'
import { createOpenGraph } from '../metadata/open-graph.ts'

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

/** HTML of the elements that a page adds to its template's head, before any address of its own. */
export function renderHead(head: PageHead): string {
  const { title, description, settings, root, isNotFound, article, address } = head
  return [
    `<title>${escapeText(title)}</title>`,
    // A server that knows no such page shows it with status 200 at its own address.
    isNotFound ? voidElement('meta', { name: 'robots', content: 'noindex' }) : '',
    address === null ? '' : voidElement('link', { rel: 'canonical', href: address }),
    description ? voidElement('meta', { name: 'description', content: description }) : '',
    ...createOpenGraph(head).map((property) => voidElement('meta', property)),
    ...createHeadLinks(settings, root).map((link) => voidElement('link', link)),
    article ? articleHead(article, settings) : '',
  ].join('')
}

/**
 * Renders links to the style sheets, modules and data of a page; `root` leads from the page to the root of the archive.
 * Modules and data have a low priority, because the first paint needs only the style sheets.
 */
export function renderLinks({ assets, preloaded }: PageLinks, root: string): string {
  const link = (path: string, attributes: Readonly<Record<string, string>>) =>
    voidElement('link', { ...attributes, href: root + path })
  const low = { crossorigin: 'anonymous', fetchpriority: 'low' }
  return [
    // Without `crossorigin`, because a disk serves no style sheet across origins.
    ...assets.styles.map((path) => link(path, { rel: 'stylesheet' })),
    ...assets.modules.map((path) => link(path, { rel: 'modulepreload', ...low })),
    ...preloaded.map((path) => link(path, { rel: 'preload', as: 'fetch', ...low })),
  ].join('')
}

/**
 * The original is named as what it is (https://www.rfc-editor.org/rfc/rfc7089#section-2.2.1), never as canonical: that
 * would tell search engines to show the paper's page in place of this one, and most that is kept here is kept because
 * the paper's page is gone, blocked, or may be changed.
 */
function articleHead(article: Article, settings: Settings): string {
  const original = article.url ? voidElement('link', { rel: 'original', href: article.url }) : ''
  return `${original}<script type="application/ld+json">${serialiseJsonLd(article, settings)}</script>`
}
