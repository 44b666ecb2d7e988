import type { Element, RootContent } from 'hast'
import { isWebAddress } from '../../../archive/web-address.ts'
import { parseDate } from '../../dates/parse-date.ts'
import { type Diagnostics, FILE_START } from '../../diagnostics/diagnostics.ts'
import { FINDINGS } from '../../diagnostics/findings.ts'
import { extractArticle } from '../../html/extract-article.ts'
import type { ExtractedArticle, ExtractedPicture } from '../../html/extracted-page.ts'
import { canonicaliseTag } from '../../language/detect-language.ts'
import type { Field, FrontMatter } from '../../metadata/front-matter/resolve-entries.ts'
import { cleanCharacters, removeUnwanted } from '../../text/clean-characters.ts'
import { foldSpace } from '../../text/fold-space.ts'
import { listBodyParts } from '../parts/body-parts.ts'
import { PART_SCHEME } from '../parts/part-key.ts'
import type { UnresolvedArticle } from '../reader.ts'
import type { PageOrigin } from './page-origin.ts'
import { embedParts } from './pictures.ts'
import { resolveCopy } from './provenance.ts'
import { restoreOriginalPage } from './wayback.ts'

/** A saved page, decoded and taken out of its container. */
export interface SavedPage {
  readonly html: string
  readonly origin: PageOrigin
  /** The title of the page, as its container names it. */
  readonly title: string | null
  /** The bytes of the seed, and the keys of all parts that the page may use. */
  readonly seed: Uint8Array
  readonly keys: ReadonlySet<string>
  /** True if pictures may be files beside the page: then a relative address stays as it is written. */
  readonly hasFilesBeside: boolean
  /** Finds a picture of the container by its absolute address, which is the original one in a copy of the Wayback Machine. */
  readonly findKey: (address: string) => string | null
}

/** Extracts the article of a saved page. Fails if the page has none. */
export function readPage(page: SavedPage, diagnostics: Diagnostics): UnresolvedArticle {
  const { findKey, hasFilesBeside } = page
  const { url, saved, isCopy } = resolveCopy(page.html, page.origin)
  const resolve = (address: string) => {
    if (url === null || !URL.canParse(address, url) || (hasFilesBeside && !address.startsWith('/'))) return address
    return new URL(address, url).href
  }
  const original = cleanCharacters(isCopy ? restoreOriginalPage(page.html) : page.html, diagnostics)
  const html = embedParts(original, (address) => findKey(resolve(address)))
  const extracted = extractArticle(html, { url })
  if (extracted.kind === 'not-an-article') return diagnostics.fail(FINDINGS.notAnArticle, FILE_START, extracted.reason)
  const { article } = extracted
  const lead = article.leadPicture === null ? [] : [renderLeadPicture(article.leadPicture)]
  resolvePictures([...lead, ...article.body], resolve, findKey)
  const nodes = [...lead.filter((picture) => isOwn(picture) || !hasPicture(article.body)), ...article.body]
  const parts = listBodyParts(nodes, page.keys, page.seed)
  return {
    facts: listFacts(article),
    fields: [],
    headline: page.title,
    pictures: [],
    body: { kind: 'html', nodes, related: article.related, textBytes: html.length, parts },
    saved,
  }
}

/** Values that are not valid are left out: a page is not corrected by hand, as front matter is. */
function listFacts(article: ExtractedArticle): FrontMatter {
  const date = toDate(article.date)
  const updated = toDate(article.updated)
  const url = article.url !== null && isWebAddress(article.url) ? article.url : null
  const lang = article.language === null ? null : canonicaliseTag(article.language.replaceAll('_', '-'))
  const texts = { title: article.headline, date, updated, url, lang, source: article.source, summary: article.summary }
  const lists = { authors: article.authors, tags: article.tags }
  const facts: Record<string, Field<string | readonly string[]>> = {}
  for (const [key, value] of Object.entries(texts)) {
    const text = value === null ? '' : clean(value)
    if (text !== '') facts[key] = { value: text, position: FILE_START }
  }
  for (const [key, values] of Object.entries(lists)) {
    const list = values.map(clean).filter((value) => value !== '')
    if (list.length > 0) facts[key] = { value: list, position: FILE_START }
  }
  // The loops assign texts to text keys, and lists to list keys.
  return facts as FrontMatter
}

function toDate(written: string | null): string | null {
  const kind = written === null ? null : (parseDate(written)?.kind ?? null)
  return kind === 'date' || kind === 'ambiguous' ? written : null
}

function clean(value: string): string {
  return foldSpace(removeUnwanted(value))
}

/** Metadata name the largest version of a picture, which the body has in another size. */
function hasPicture(nodes: readonly RootContent[]): boolean {
  return nodes.some((node) => node.type === 'element' && (node.tagName === 'img' || hasPicture(node.children)))
}

function isOwn({ children: [image] }: Element): boolean {
  return image?.type === 'element' && String(image.properties['src']).startsWith(PART_SCHEME)
}

/** The caption ends with the credit in bold text, as in the body. */
function renderLeadPicture({ src, alt, caption, credit }: ExtractedPicture): Element {
  const children: Element['children'] = [element('img', { src, alt }, [])]
  const words: Element['children'] = caption === '' ? [] : [{ type: 'text', value: `${caption} ` }]
  if (credit !== null && credit !== '') words.push(element('strong', {}, [{ type: 'text', value: credit }]))
  if (words.length > 0) children.push(element('figcaption', {}, words))
  return element('figure', {}, children)
}

function element(tagName: string, properties: Element['properties'], children: Element['children']): Element {
  return { type: 'element', tagName, properties, children }
}

/** Gives each picture the key of its part, or else its address as `resolve` returns it. */
function resolvePictures(
  nodes: readonly RootContent[],
  resolve: (address: string) => string,
  findKey: (address: string) => string | null,
): void {
  for (const node of nodes) {
    if (node.type !== 'element') continue
    const src = node.tagName === 'img' ? String(node.properties['src'] ?? '') : ''
    if (src !== '' && !src.startsWith(PART_SCHEME)) {
      const address = resolve(src)
      const key = findKey(address)
      node.properties['src'] = key === null ? address : PART_SCHEME + key
    }
    resolvePictures(node.children, resolve, findKey)
  }
}
