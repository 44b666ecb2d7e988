import type { Element, ElementContent, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import rehypeSanitize, { type Options } from 'rehype-sanitize'
import { unified } from 'unified'
import { extractBodyText } from '../../archive/article-text.ts'
import type { Article, Picture, PublishedImage } from '../../archive/article.ts'
import type { ArticleLinks, ArticlePage, ResolvedReference } from '../../archive/links.ts'
import { articlePath, pictureFile } from '../../archive/paths.ts'
import { ALLOWED_HTML } from '../../ingest/body/allowed-html.ts'
import type { AddressOf } from '../metadata/addresses.ts'

const NUMBER = /^\d{1,5}$/

/** The markup of pages without ids, because a feed reader shows several articles in one document. */
const FEED_HTML = {
  ...ALLOWED_HTML,
  attributes: {
    ...ALLOWED_HTML.attributes,
    a: [['href', /^(?:https?:\/\/|mailto:)/i, /^\.\/articles\/[a-z0-9-]+\.html(?:#note-[\w-]+)?$/]],
    h2: [],
    img: [
      ['src', /^(?:https?:\/\/.*|\.)\/data\/pictures\/[a-z2-7]{2}\/[a-z2-7]{16}-\d{1,4}\.webp$/i],
      ['width', NUMBER],
      ['height', NUMBER],
      'alt',
    ],
    li: [],
    section: [],
  },
  protocols: { ...ALLOWED_HTML.protocols, src: ['http', 'https'] },
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
  const lead = article.pictures.filter(({ place }) => place === 'lead')
  const content = [...lead.map((picture) => toFigure(picture, addressOf)), ...toBody(article, links, addressOf)]
  const root: Root = {
    type: 'root',
    children: article.direction === 'rtl' ? [h('div', { dir: 'rtl' }, content)] : content,
  }
  // The sanitiser returns a root for a root; the type of `runSync` is any node.
  return toHtml(sanitiser.runSync(root) as Root)
}

function toFigure(picture: Picture, addressOf: AddressOf): Element {
  const image = picture.image === null ? [] : [toImage(picture, picture.image, addressOf)]
  return h('figure', [...image, toCaption(picture)])
}

function toCaption({ caption, credit }: Picture): Element {
  return h('figcaption', [caption, ...(credit === null ? [] : [' ', h('small', credit)])])
}

/** Feed readers ignore `srcset`, so the picture has its smallest size. */
function toImage({ alt }: Picture, { id, width, height, widths }: PublishedImage, addressOf: AddressOf): Element {
  const shown = widths[0] ?? width
  const src = addressOf(`/${pictureFile(id, shown)}`)
  return h('img', { src, width: shown, height: Math.round((height * shown) / width), alt })
}

/** A picture that the archive does not have is a link to its original address, or its description. */
function toBodyPicture(
  picture: Picture | undefined,
  isLinked: boolean,
  addressOf: AddressOf,
): readonly ElementContent[] {
  if (picture === undefined) return []
  const { image, url, alt, caption, credit } = picture
  if (image !== null) {
    const shown = toImage(picture, image, addressOf)
    return caption === '' && credit === null ? [shown] : [shown, toCaption(picture)]
  }
  const note: ElementContent = { type: 'text', value: alt === '' ? 'Picture' : `Picture: ${alt}` }
  return [url === null || isLinked ? note : h('a', { href: url }, [note])]
}

function toBody(article: Article, links: ArticleLinks, addressOf: AddressOf): readonly ElementContent[] {
  const related = links.related.values()
  const rewrite = (node: ElementContent): readonly ElementContent[] => {
    if (node.type !== 'element') return [node]
    const { href, dataPicture, dataLinked } = node.properties
    if (node.tagName === 'img')
      return toBodyPicture(article.pictures[Number(dataPicture)], dataLinked !== undefined, addressOf)
    const children = node.children.flatMap(rewrite)
    if (typeof href !== 'string') return [{ ...node, children }]
    const properties = { ...node.properties, href: rewriteHref(href, article, links, addressOf) }
    return [{ ...node, children, properties }]
  }
  return article.body.flatMap((block) =>
    block.kind === 'prose'
      ? block.children.flatMap(rewrite)
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
