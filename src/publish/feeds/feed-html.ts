import type { Element, ElementContent, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import rehypeSanitize, { type Options } from 'rehype-sanitize'
import { unified } from 'unified'
import type { Article, Picture } from '../../archive/article.ts'
import type { ArticlePage } from '../../archive/files/article-page.ts'
import type { ArticleLinks, ResolvedReference } from '../../archive/links.ts'
import { articlePath } from '../../archive/paths.ts'
import { ALLOWED_HTML } from '../../ingest/allowed-html.ts'
import type { AddressOf } from '../metadata/addresses.ts'

/** As in pages, but that nothing has a name: those of several articles would be mixed up in a reader of feeds. */
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

/** All of an article below its headline. The sanitiser has the last word, whatever came before. */
export function feedHtml({ article, links }: ArticlePage, addressOf: AddressOf): string {
  const content = [...article.pictures.map(figure), ...bodyOf(article, links, addressOf)]
  const root: Root = {
    type: 'root',
    children: article.direction === 'rtl' ? [h('div', { dir: 'rtl' }, content)] : content,
  }
  // The sanitiser gives a root for a root, which `runSync` types as any node.
  return toHtml(sanitiser.runSync(root) as Root)
}

function figure({ caption, credit }: Picture): Element {
  return h('figure', h('figcaption', [caption, ...(credit === null ? [] : [' ', h('small', credit)])]))
}

function bodyOf(article: Article, links: ArticleLinks, addressOf: AddressOf): readonly ElementContent[] {
  const related = links.related.values()
  const withLinks = (node: ElementContent): ElementContent => {
    if (node.type !== 'element') return node
    const children = node.children.map(withLinks)
    const { href } = node.properties
    if (typeof href !== 'string') return { ...node, children }
    return { ...node, children, properties: { ...node.properties, href: leadTo(href, article, links, addressOf) } }
  }
  return article.body.flatMap((block) =>
    block.kind === 'prose'
      ? block.children.map(withLinks)
      : (related.next().value ?? []).map((reference) => relatedParagraph(reference, addressOf)),
  )
}

/** Notes are on the article's page, which a fragment alone does not lead to from a feed. */
function leadTo(href: string, { slug }: Article, { inText }: ArticleLinks, addressOf: AddressOf): string {
  if (href.startsWith('#')) return addressOf(articlePath(slug)) + href
  const target = Object.hasOwn(inText, href) ? inText[href] : undefined
  return target === undefined ? href : addressOf(articlePath(target))
}

function relatedParagraph(reference: ResolvedReference, addressOf: AddressOf): Element {
  return h('p', ['Related article: ', relatedTitle(reference, addressOf)])
}

function relatedTitle(reference: ResolvedReference, addressOf: AddressOf): Element | string {
  switch (reference.kind) {
    case 'resolved':
      return h('a', { href: addressOf(articlePath(reference.target.slug)) }, reference.target.headline)
    case 'unresolved':
      return reference.url === null ? reference.title : h('a', { href: reference.url }, reference.title)
    default:
      return reference satisfies never
  }
}
