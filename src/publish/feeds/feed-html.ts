import type { Element, ElementContent, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import rehypeSanitize, { type Options } from 'rehype-sanitize'
import { unified } from 'unified'
import { extractBodyText } from '../../archive/article-text.ts'
import type { Article, Picture } from '../../archive/article.ts'
import type { ArticleLinks, ArticlePage, ResolvedReference } from '../../archive/links.ts'
import { articlePath } from '../../archive/paths.ts'
import { ALLOWED_HTML } from '../../ingest/body/allowed-html.ts'
import type { AddressOf } from '../metadata/addresses.ts'

/** The markup of pages without ids, because a feed reader shows several articles in one document. */
const FEED_HTML = {
  ...ALLOWED_HTML,
  attributes: {
    ...ALLOWED_HTML.attributes,
    a: [['href', /^(?:https?:\/\/|mailto:)/i, /^\.\/articles\/[a-z0-9-]+\.html(?:#note-[\w-]+)?$/]],
    h2: [],
    li: [],
    section: [],
  },
} satisfies Options

const sanitiser = unified().use(rehypeSanitize, FEED_HTML).freeze()

/** A feed is one text of at most 50 articles, and feed readers refuse large feeds. */
const MAX_CHARACTERS = 500_000

/**
 * Returns the HTML of an article without its headline, or of its excerpt if the article is too long for a feed. The
 * sanitiser is the last step.
 */
export function renderFeedHtml(page: ArticlePage, addressOf: AddressOf): string {
  const html = extractBodyText(page.article).length > MAX_CHARACTERS ? null : renderArticle(page, addressOf)
  return html !== null && html.length <= MAX_CHARACTERS ? html : renderExcerpt(page.article, addressOf)
}

function renderExcerpt({ slug, excerpt }: Article, addressOf: AddressOf): string {
  const link = h('a', { href: addressOf(articlePath(slug)) }, 'Read the whole article')
  const root: Root = { type: 'root', children: [h('p', excerpt), h('p', [link])] }
  // The sanitiser returns a root for a root; the type of `runSync` is any node.
  return toHtml(sanitiser.runSync(root) as Root)
}

function renderArticle({ article, links }: ArticlePage, addressOf: AddressOf): string {
  const content = [...article.pictures.map(toFigure), ...toBody(article, links, addressOf)]
  const root: Root = {
    type: 'root',
    children: article.direction === 'rtl' ? [h('div', { dir: 'rtl' }, content)] : content,
  }
  // The sanitiser returns a root for a root; the type of `runSync` is any node.
  return toHtml(sanitiser.runSync(root) as Root)
}

function toFigure({ caption, credit }: Picture): Element {
  return h('figure', h('figcaption', [caption, ...(credit === null ? [] : [' ', h('small', credit)])]))
}

function toBody(article: Article, links: ArticleLinks, addressOf: AddressOf): readonly ElementContent[] {
  const related = links.related.values()
  const rewriteLinks = (node: ElementContent): ElementContent => {
    if (node.type !== 'element') return node
    const children = node.children.map(rewriteLinks)
    const { href } = node.properties
    if (typeof href !== 'string') return { ...node, children }
    return { ...node, children, properties: { ...node.properties, href: rewriteHref(href, article, links, addressOf) } }
  }
  return article.body.flatMap((block) =>
    block.kind === 'prose'
      ? block.children.map(rewriteLinks)
      : (related.next().value ?? []).map((reference) =>
          h('p', ['Related article: ', toRelatedTitle(reference, addressOf)]),
        ),
  )
}

/** Links to footnotes lead to the page of the article, because a feed has no ids. */
function rewriteHref(href: string, { slug }: Article, { inText }: ArticleLinks, addressOf: AddressOf): string {
  if (href.startsWith('#')) return addressOf(articlePath(slug)) + href
  const target = Object.hasOwn(inText, href) ? inText[href] : undefined
  return target === undefined ? href : addressOf(articlePath(target))
}

function toRelatedTitle(reference: ResolvedReference, addressOf: AddressOf): Element | string {
  switch (reference.kind) {
    case 'resolved':
      return h('a', { href: addressOf(articlePath(reference.target.slug)) }, reference.target.headline)
    case 'unresolved':
      return reference.url === null ? reference.title : h('a', { href: reference.url }, reference.title)
    default:
      return reference satisfies never
  }
}
