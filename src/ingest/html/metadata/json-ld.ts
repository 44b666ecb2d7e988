import { foldSpace } from '../../text/fold-space.ts'
import { readMachineDate } from './read-date.ts'
import { createFacts, type FactPicture, type PageFacts } from './page-facts.ts'
import { plainText } from './plain-text.ts'

type JsonObject = Readonly<Record<string, unknown>>

/** Deeper objects than these describe comments and offers. */
const MAX_NESTING = 6
const MAX_NODES = 2_000
const ARTICLE_TYPE = /(?:Article|BlogPosting|SocialMediaPosting|LiveBlogPosting|Report|Review)$/
/** Texts below a headline of these types are no articles. */
const OTHER_TYPE = /^(?:ClaimReview|AggregateReview)$/

/** Reads the article that the JSON-LD of a page describes. Broken JSON is skipped, because pages are full of it. */
export function readJsonLd(document: Document, url: string | null): PageFacts {
  const nodes = [...document.querySelectorAll('script[type*="ld+json" i]')].flatMap((script) =>
    collectNodes(parseJson(script.textContent ?? '')),
  )
  const articles = nodes.filter(isArticle)
  const article = articles.find((node) => isAbout(node, url)) ?? articles[0]
  if (article === undefined) return {}
  const byId = new Map(nodes.map((node) => [node['@id'], node]))
  const resolve = (value: unknown): unknown =>
    isObject(value) && Object.keys(value).length <= 2 && '@id' in value ? (byId.get(value['@id']) ?? value) : value
  return createFacts({
    headline: textOf(article['headline']) ?? textOf(article['name']),
    authors: listOf(article['author'] ?? article['creator']).flatMap((author) => namesOf(resolve(author))),
    date: readMachineDate(textOf(article['datePublished']) ?? textOf(article['dateCreated'])),
    updated: readMachineDate(textOf(article['dateModified'])),
    source: textOf(fieldOf(resolve(listOf(article['publisher'])[0]), 'name')),
    url:
      textOf(article['url']) ??
      textOf(fieldOf(article['mainEntityOfPage'], '@id')) ??
      textOf(article['mainEntityOfPage']),
    language: textOf(article['inLanguage']) ?? textOf(fieldOf(article['inLanguage'], 'alternateName')),
    section: listOf(article['articleSection']).map(textOf)[0],
    tags: listOf(article['keywords']).flatMap(keywordsOf),
    summary: textOf(article['description']),
    picture: pictureOf(resolve(listOf(article['image'])[0])),
    isArticle: true,
  })
}

function parseJson(written: string): unknown {
  const text = written.trim().replace(/^(?:<!--|\/\/<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\]\]>|\]\]>)$/g, '')
  for (const candidate of [text, text.replace(/\s/g, ' ').replace(/;$/, '')]) {
    try {
      return JSON.parse(candidate) as unknown
    } catch {
      // The next candidate is the last one.
    }
  }
  return null
}

/** Lists the objects of a JSON-LD document, the outer ones first. */
function collectNodes(root: unknown): readonly JsonObject[] {
  const nodes: JsonObject[] = []
  let level: readonly unknown[] = [root]
  for (let depth = 0; depth < MAX_NESTING && level.length > 0; depth++) {
    const next: unknown[] = []
    for (const value of level.flatMap((entry) => (Array.isArray(entry) ? (entry as unknown[]) : [entry]))) {
      if (!isObject(value) || nodes.length >= MAX_NODES) continue
      nodes.push(value)
      for (const child of Object.values(value)) next.push(child)
    }
    level = next
  }
  return nodes
}

function isArticle(node: JsonObject): boolean {
  const types = listOf(node['@type']).filter((type) => typeof type === 'string')
  const isOfType = types.some((type) => ARTICLE_TYPE.test(type) && !OTHER_TYPE.test(type))
  return (
    isOfType && (node['headline'] !== undefined || node['datePublished'] !== undefined || node['author'] !== undefined)
  )
}

function isAbout(node: JsonObject, url: string | null): boolean {
  if (url === null) return false
  const addresses = [node['url'], node['@id'], node['mainEntityOfPage'], fieldOf(node['mainEntityOfPage'], '@id')]
  return addresses.some((address) => typeof address === 'string' && address.split(/[?#]/)[0] === url.split(/[?#]/)[0])
}

function namesOf(author: unknown): readonly string[] {
  if (typeof author === 'string') return [plainText(author)]
  const names = listOf(fieldOf(author, 'name')).map(textOf)
  return names.filter((name) => name !== null)
}

function keywordsOf(keyword: unknown): readonly string[] {
  const text = textOf(keyword) ?? textOf(fieldOf(keyword, 'name'))
  return text === null
    ? []
    : text
        .split(/[,;]/)
        .map(foldSpace)
        .filter((tag) => tag !== '' && !tag.includes(':'))
}

function pictureOf(image: unknown): FactPicture | null {
  const src = textOf(image) ?? textOf(fieldOf(image, 'url')) ?? textOf(fieldOf(image, 'contentUrl'))
  return src === null ? null : { src, alt: textOf(fieldOf(image, 'caption')) ?? '' }
}

function textOf(value: unknown): string | null {
  if (typeof value !== 'string') return null
  const text = plainText(value)
  return text === '' ? null : text
}

function fieldOf(value: unknown, name: string): unknown {
  return isObject(value) ? value[name] : undefined
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? (value as unknown[]) : [value]
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
