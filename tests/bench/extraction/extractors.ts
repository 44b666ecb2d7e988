import { Readability } from '@mozilla/readability'
import type { Nodes } from 'hast'
import { parseHTML } from 'linkedom'
import { toHast } from '../../../src/ingest/html/body/to-hast.ts'
import { extractArticle } from '../../../src/ingest/html/extract-article.ts'
import type { TestPage } from './test-sets.ts'

/** What an extractor finds in a page. All texts are empty if it finds no article. */
export interface Extraction {
  readonly text: string
  readonly title: string
  readonly date: string
  readonly authors: readonly string[]
}

export type Extractor = (page: TestPage) => Extraction

const NOTHING: Extraction = { text: '', title: '', date: '', authors: [] }
const BLOCKS = new Set(
  'address blockquote br caption dd div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre section table td th tr ul'.split(
    ' ',
  ),
)

export const EXTRACTORS: Readonly<Record<string, Extractor>> = {
  backfile: ({ html, url }) => {
    const page = extractArticle(html, { url })
    if (page.kind === 'not-an-article') return NOTHING
    const { headline, date, authors, body } = page.article
    return { text: body.map(textOf).join(''), title: headline ?? '', date: date ?? '', authors }
  },
  readability: ({ html }) => {
    const { document } = parseHTML(html)
    const found = new Readability<Element>(document, { serializer: (node) => node as Element }).parse()
    if (found?.content === null || found?.content === undefined) return NOTHING
    const text = toHast(found.content, { url: null, notes: null }).map(textOf).join('')
    return { text, title: found.title ?? '', date: found.publishedTime ?? '', authors: [found.byline ?? ''] }
  },
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  // The whole texts of the benchmark have no captions.
  if (!('children' in node) || (node.type === 'element' && node.tagName === 'figcaption')) return ''
  const text = node.children.map(textOf).join('')
  return node.type === 'element' && BLOCKS.has(node.tagName) ? `\n${text}\n` : text
}
