import FeedParser from 'feedparser'
import * as v from 'valibot'

/** The fields of an entry that feed readers show. */
export interface AtomEntry {
  readonly id: string
  readonly title: string
  readonly address: string
  readonly authors: readonly string[]
  readonly tags: readonly string[]
  readonly language: string
  readonly published: string | undefined
  readonly updated: string | undefined
  readonly summary: string
  readonly enclosures: readonly { readonly url: string; readonly type: string | undefined }[]
  readonly html: string
}

const TextSchema = v.pipe(
  v.object({ '#': v.optional(v.string(), '') }),
  v.transform((element) => element['#']),
)
const PersonSchema = v.pipe(
  v.object({ name: TextSchema }),
  v.transform(({ name }) => name),
)
const ElementsSchema = v.object({
  'atom:@': v.object({ 'xml:lang': v.string() }),
  'atom:title': TextSchema,
  'atom:author': v.optional(
    v.union([
      v.array(PersonSchema),
      v.pipe(
        PersonSchema,
        v.transform((name) => [name]),
      ),
    ]),
    [],
  ),
  'atom:summary': v.optional(TextSchema, { '#': '' }),
  'atom:content': TextSchema,
})

/** Reads the entries of a feed with feedparser, which parses XML with sax. Rejects a feed that is not well-formed. */
export async function readAtomEntries(xml: string): Promise<readonly AtomEntry[]> {
  const parser = new FeedParser({ addmeta: false, strict: true, resume_saxerror: false })
  parser.end(xml)
  const entries: AtomEntry[] = []
  for await (const item of parser) entries.push(toEntry(item))
  return entries
}

function toEntry(item: FeedParser.Item): AtomEntry {
  // Read from the XML, because feedparser removes tags from titles and returns one author only.
  const elements = v.parse(ElementsSchema, item)
  return {
    id: item.guid,
    title: elements['atom:title'],
    address: item.link,
    authors: elements['atom:author'],
    tags: item.categories,
    language: elements['atom:@']['xml:lang'],
    published: item.pubdate?.toISOString(),
    updated: item.date?.toISOString(),
    summary: elements['atom:summary'],
    enclosures: item.enclosures.map(({ url, type }) => ({ url, type })),
    html: elements['atom:content'],
  }
}
