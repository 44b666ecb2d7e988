import type { Element } from 'xast'
import { x } from 'xastscript'
import type { ArticleHead } from '../../archive/article.ts'
import type { IsoDate } from '../../archive/iso-date.ts'
import { articlePath, LIST_PATH, NOT_FOUND_PATH } from '../../archive/paths.ts'
import type { SiteFile } from '../output/write-files.ts'
import { type AddressOf, addressesFrom } from './addresses.ts'
import { SITEMAP_FILE } from './file-names.ts'
import { serialiseXml } from './xml-file.ts'

/** A page of the site; `path` is its address from the root of the archive. */
export interface SitePage {
  readonly path: string
  readonly changed: IsoDate | null
}

/** Pairs the paths of published pages with the day of their last change, if they are articles. */
export function toSitePages(
  articles: readonly Pick<ArticleHead, 'slug' | 'date' | 'updated'>[],
  paths: readonly string[],
): readonly SitePage[] {
  const changes = new Map(articles.map(({ slug, date, updated }) => [articlePath(slug), updated ?? date]))
  return paths.map((path) => ({ path, changed: changes.get(path) ?? null }))
}

/** Of one file (https://www.sitemaps.org/protocol.html). */
export const MAX_URLS = 50_000
const MAX_BYTES = 50 * 1024 * 1024
/** More than an address has around it, and a file around them all. */
const FRAME_BYTES = 256

/**
 * sitemap.xml with the addresses of all pages, or, where one file cannot hold them, with those of sitemap-1.xml and on.
 */
export function* sitemapFiles(home: string, pages: readonly SitePage[]): Iterable<SiteFile> {
  const addressOf = addressesFrom(LIST_PATH, home)
  const parts = cutIntoFiles(pages, addressOf)
  if (parts.length <= 1) {
    yield [SITEMAP_FILE, serialiseXml(list('urlset', parts[0]?.elements ?? []))]
    return
  }
  const names = parts.map((_, index) => `sitemap-${index + 1}.xml`)
  const index = parts.map(({ changed }, at) => placed('sitemap', addressOf(`/${names[at]}`), changed))
  yield [SITEMAP_FILE, serialiseXml(list('sitemapindex', index))]
  for (const [at, { elements }] of parts.entries()) {
    yield [names[at] ?? '', serialiseXml(list('urlset', elements))]
  }
}

interface Part {
  readonly elements: readonly Element[]
  /** When the last of its pages was changed. */
  readonly changed: IsoDate | null
}

function cutIntoFiles(pages: readonly SitePage[], addressOf: AddressOf): readonly Part[] {
  const parts: { elements: Element[]; changed: IsoDate | null }[] = []
  let bytes = Infinity
  for (const { path, changed } of pages) {
    if (path === NOT_FOUND_PATH) continue
    const address = addressOf(path)
    const element = placed('url', address, changed)
    // An address is of ASCII letters, of which one alone is escaped.
    const size = address.replaceAll('&', '&#x26;').length + FRAME_BYTES
    const last = parts.at(-1)
    if (last === undefined || last.elements.length === MAX_URLS || bytes + size > MAX_BYTES) {
      parts.push({ elements: [element], changed })
      bytes = FRAME_BYTES + size
      continue
    }
    last.elements.push(element)
    last.changed = [last.changed, changed].reduce((a, b) => ((a ?? '') < (b ?? '') ? b : a))
    bytes += size
  }
  return parts
}

function list(name: 'urlset' | 'sitemapindex', elements: readonly Element[]): Element {
  return x(name, { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }, [...elements])
}

function placed(name: 'url' | 'sitemap', address: string, changed: IsoDate | null): Element {
  return x(name, [x('loc', address), ...(changed === null ? [] : [x('lastmod', changed)])])
}
