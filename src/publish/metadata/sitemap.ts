import type { Element } from 'xast'
import { x } from 'xastscript'
import type { ArticleHead } from '../../archive/article.ts'
import type { IsoDate } from '../../archive/iso-date.ts'
import { articlePath, LIST_PATH, NOT_FOUND_PATH } from '../../archive/paths.ts'
import type { SiteFile } from '../output/write-files.ts'
import { type AddressOf, createAddressOf } from './addresses.ts'
import { METADATA_FILES } from './file-names.ts'
import { serialiseXml } from './xml-file.ts'

/** A page in the sitemap. */
export interface SitePage {
  /** The path from the root of the archive, such as `/articles/a.html`. */
  readonly path: string
  /** The day of the last change. Null if it is not known. */
  readonly changed: IsoDate | null
}

/** Adds the day of the last change to the path of each article page. */
export function toSitePages(
  articles: readonly Pick<ArticleHead, 'slug' | 'date' | 'updated'>[],
  paths: readonly string[],
): readonly SitePage[] {
  const changes = new Map(articles.map(({ slug, date, updated }) => [articlePath(slug), updated ?? date]))
  return paths.map((path) => ({ path, changed: changes.get(path) ?? null }))
}

/** Limits of one file (https://www.sitemaps.org/protocol.html). */
export const MAX_URLS = 50_000
const MAX_BYTES = 50 * 1024 * 1024
/** An upper bound of the markup around one address, and of that around all addresses of a file. */
const MARKUP_BYTES = 256

/**
 * Yields sitemap.xml with the addresses of all pages. If they exceed the limits of one file, sitemap.xml is an index of
 * sitemap-1.xml, sitemap-2.xml and so on.
 */
export function* createSitemapFiles(home: string, pages: readonly SitePage[]): Iterable<SiteFile> {
  const addressOf = createAddressOf(LIST_PATH, home)
  const parts = splitIntoFiles(pages, addressOf)
  if (parts.length <= 1) {
    yield [METADATA_FILES.sitemap.path, serialiseXml(listElement('urlset', parts[0]?.elements ?? []))]
    return
  }
  const names = parts.map((_, index) => `sitemap-${index + 1}.xml`)
  const entries = parts.map(({ changed }, index) => entryElement('sitemap', addressOf(`/${names[index]}`), changed))
  yield [METADATA_FILES.sitemap.path, serialiseXml(listElement('sitemapindex', entries))]
  for (const [index, { elements }] of parts.entries()) {
    yield [names[index] ?? '', serialiseXml(listElement('urlset', elements))]
  }
}

interface Part {
  readonly elements: readonly Element[]
  /** The latest change of its pages. */
  readonly changed: IsoDate | null
}

function splitIntoFiles(pages: readonly SitePage[], addressOf: AddressOf): readonly Part[] {
  const parts: { elements: Element[]; changed: IsoDate | null }[] = []
  let bytes = Infinity
  for (const { path, changed } of pages) {
    if (path === NOT_FOUND_PATH) continue
    const address = addressOf(path)
    const element = entryElement('url', address, changed)
    // Addresses are ASCII, and `&` is the only character that is escaped.
    const size = address.replaceAll('&', '&#x26;').length + MARKUP_BYTES
    const last = parts.at(-1)
    if (last === undefined || last.elements.length === MAX_URLS || bytes + size > MAX_BYTES) {
      parts.push({ elements: [element], changed })
      bytes = MARKUP_BYTES + size
      continue
    }
    last.elements.push(element)
    last.changed = [last.changed, changed].reduce((a, b) => ((a ?? '') < (b ?? '') ? b : a))
    bytes += size
  }
  return parts
}

function listElement(name: 'urlset' | 'sitemapindex', elements: readonly Element[]): Element {
  return x(name, { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }, [...elements])
}

function entryElement(name: 'url' | 'sitemap', address: string, changed: IsoDate | null): Element {
  return x(name, [x('loc', address), ...(changed === null ? [] : [x('lastmod', changed)])])
}
