import { foldSpace } from '../../text/fold-space.ts'
import { createFacts, type PageFacts } from './page-facts.ts'
import { plainText } from './plain-text.ts'
import { readMachineDate } from './read-date.ts'

/** Names of `meta` elements, the most reliable first: Open Graph, Parse.ly, Dublin Core, Sailthru, and those of single systems. */
const NAMES = {
  headline:
    'og:title parsely-title dc.title dcterms.title sailthru.title twitter:title headline citation_title cxenseparse:title title',
  authors:
    'author parsely-author dc.creator dcterms.creator sailthru.author article:author_name article:author byl byline ' +
    'citation_author cxenseparse:author og:article:author dc.contributor dcterms.contributor authors twitter:creator:name vr:author',
  date:
    'article:published_time og:article:published_time article:published og:published_time parsely-pub-date dc.date.issued ' +
    'dcterms.issued dcterms.created dc.date.created dc.date dcterms.date sailthru.date cxenseparse:recs:publishtime ' +
    'datepublished date_published publish-date publish_date publishdate publication_date pubdate pub_date ' +
    'publicationdate article.published article_date_original citation_publication_date citation_online_date ' +
    'originalpublicationdate displaydate rnews:datepublished vr:published_time ptime date',
  updated:
    'article:modified_time og:updated_time og:modified_time og:article:modified_time article:modified dcterms.modified dc.date.modified ' +
    'lastmod last-modified lastmodified datemodified modified revised article.updated utime',
  source:
    'og:site_name application-name dc.publisher dcterms.publisher publisher article:publisher_name copyright-holder cre',
  url: 'og:url parsely-link dc.identifier dcterms.identifier twitter:url',
  language: 'og:locale dc.language dcterms.language language content-language',
  section:
    'article:section og:article:section parsely-section section dcterms.type vr:category category cxenseparse:category',
  tags: 'article:tag og:article:tag parsely-tags news_keywords sailthru.tags dc.subject dcterms.subject keywords vr:keywords',
  summary:
    'og:description description dc.description dcterms.description dcterms.abstract twitter:description sailthru.description abstract',
  picture:
    'og:image og:image:secure_url og:image:url twitter:image twitter:image:src parsely-image-url sailthru.image.full thumbnail',
  pictureText: 'og:image:alt twitter:image:alt',
  type: 'og:type parsely-type',
} as const

type Field = keyof typeof NAMES

/** Reads the `meta` elements and the canonical link of a page. */
export function readMetaTags(document: Document): PageFacts {
  const contents = collectContents(document)
  const all = (field: Field): readonly string[] => {
    for (const name of NAMES[field].split(' ')) {
      const found = contents.get(name)
      if (found !== undefined) return found
    }
    return []
  }
  const each = (field: Field): readonly string[] => NAMES[field].split(' ').flatMap((name) => contents.get(name) ?? [])
  const first = (field: Field): string | null => all(field)[0] ?? null
  const src = first('picture')
  return createFacts({
    headline: first('headline'),
    authors:
      each('authors')
        .filter((name) => !/^https?:|^@|^www\./i.test(name))
        .slice(0, 1).length > 0
        ? pickAuthors(contents)
        : null,
    date: each('date')
      .map(readMachineDate)
      .find((date) => date !== null),
    updated: each('updated')
      .map(readMachineDate)
      .find((date) => date !== null),
    source: first('source'),
    url: document.querySelector('link[rel="canonical" i]')?.getAttribute('href')?.trim() ?? first('url'),
    language: first('language'),
    section: first('section'),
    tags: all('tags')
      .flatMap((tags) => tags.split(/[,;]/))
      .map(foldSpace)
      .filter((tag) => tag !== ''),
    summary: first('summary'),
    picture: src === null ? null : { src, alt: first('pictureText') ?? '' },
    isArticle: all('type').some((type) => /^(?:article|post|blog|news)/i.test(type)),
  })
}

/** The values of the first name that has names of people, because some pages write the address of a profile there. */
function pickAuthors(contents: ReadonlyMap<string, readonly string[]>): readonly string[] {
  for (const name of NAMES.authors.split(' ')) {
    const names = (contents.get(name) ?? []).filter((value) => !/^(?:https?:|@|www\.)/i.test(value))
    if (names.length > 0) return names
  }
  return []
}

function collectContents(document: Document): ReadonlyMap<string, readonly string[]> {
  const contents = new Map<string, string[]>()
  for (const meta of document.querySelectorAll('meta[content]')) {
    const text = plainText(meta.getAttribute('content') ?? '')
    if (text === '') continue
    const names = [meta.getAttribute('property'), meta.getAttribute('name'), meta.getAttribute('http-equiv')]
    for (const name of names.flatMap((value) => (value ?? '').toLowerCase().split(/\s+/))) {
      if (name === '') continue
      const values = contents.get(name)
      if (values === undefined) contents.set(name, [text])
      else if (!values.includes(text)) values.push(text)
    }
  }
  return contents
}
