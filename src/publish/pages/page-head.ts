import type { Article } from '../../archive/article.ts'
import type { Settings } from '../../archive/settings.ts'
import type { PageLinks } from './page-task.ts'
import { escapeText, voidElement } from './head-elements.ts'
import { serialiseJsonLd } from '../metadata/json-ld.ts'
import { createHeadLinks } from '../metadata/head-links.ts'
import { createOpenGraph } from '../metadata/open-graph.ts'

/** The contents of the head of a page. */
export interface PageHead {
  readonly title: string
  readonly description: string
  readonly settings: Settings
  /** The path from the page to the root of the archive: `./` or `../`. */
  readonly root: string
  /** True for 404.html. */
  readonly isNotFound: boolean
  /** A script that runs before the page is painted. It contains no `</script`. */
  readonly inlineScript: string | null
  /** Null on pages that list articles. */
  readonly article: Article | null
  /** The absolute address of the page; null if `home` is not set, and for 404.html. */
  readonly address: string | null
}

/** Renders the elements that a page adds to the head of its template, except its style sheets and scripts. */
export function renderHead(head: PageHead): string {
  const { title, description, settings, root, isNotFound, inlineScript, article, address } = head
  return [
    `<title>${escapeText(title)}</title>`,
    inlineScript === null ? '' : `<script>${inlineScript}</script>`,
    // Some servers send this page with status 200.
    isNotFound ? voidElement('meta', { name: 'robots', content: 'noindex' }) : '',
    address === null ? '' : voidElement('link', { rel: 'canonical', href: address }),
    description ? voidElement('meta', { name: 'description', content: description }) : '',
    ...createOpenGraph(head).map((property) => voidElement('meta', property)),
    ...createHeadLinks(settings, root).map((link) => voidElement('link', link)),
    article ? articleHead(article, settings) : '',
  ].join('')
}

const FETCHED = { rel: 'preload', as: 'fetch', crossorigin: 'anonymous' }

/**
 * Renders links to the style sheets, modules and data of a page; `root` leads from the page to the root of the archive.
 * The links to modules and data are in a template, which `entry-client.tsx` inserts after the first paint. On a line of
 * 400 kbit/s, the list is painted 0.5 s later if they are outside of the template, and an article is interactive 1.2 s
 * later without them. The entry leaves out links with `data-unfiltered` if the address has a query.
 */
export function renderLinkElements({ assets, preloaded, preloadedUnfiltered = [] }: PageLinks, root: string): string {
  const link = (path: string, attributes: Readonly<Record<string, string>>) =>
    voidElement('link', { ...attributes, href: root + path })
  const preloads = [
    ...assets.modules.map((path) => link(path, { rel: 'modulepreload', crossorigin: 'anonymous' })),
    ...preloaded.map((path) => link(path, FETCHED)),
    ...preloadedUnfiltered.map((path) => link(path, { ...FETCHED, 'data-unfiltered': '' })),
  ]
  // Without `crossorigin`, because a disk serves no style sheet across origins.
  const styles = assets.styles.map((path) => link(path, { rel: 'stylesheet' }))
  return styles.join('') + (preloads.length === 0 ? '' : `<template>${preloads.join('')}</template>`)
}

/**
 * Links to the original address with `rel="original"` (https://www.rfc-editor.org/rfc/rfc7089#section-2.2.1). The
 * original address is never canonical, because search engines would then show the original page instead of this page.
 * Most articles are archived because the original is gone, blocked, or may change.
 */
function articleHead(article: Article, settings: Settings): string {
  const original = article.url ? voidElement('link', { rel: 'original', href: article.url }) : ''
  return `${original}<script type="application/ld+json">${serialiseJsonLd(article, settings)}</script>`
}
