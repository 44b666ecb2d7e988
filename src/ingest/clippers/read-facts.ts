import { type Diagnostics, FILE_START } from '../diagnostics/diagnostics.ts'
import { FINDINGS } from '../diagnostics/findings.ts'
import type { Entry } from '../metadata/front-matter/entry.ts'
import { takeFrontMatter } from '../metadata/front-matter/front-matter.ts'
import { type FrontMatter, resolveEntries } from '../metadata/front-matter/resolve-entries.ts'
import { readDatabaseRecord } from './database-record.ts'
import { isJoplinItem, readJoplinFoot } from './joplin-foot.ts'
import { readLabelLines } from './label-lines.ts'
import { readOriginalLinks } from './original-links.ts'

export interface Facts {
  readonly frontMatter: FrontMatter
  /** The text without its metadata. Line numbers stay the same. */
  readonly text: string
}

const READERS = [readDatabaseRecord, readOriginalLinks, readLabelLines, readJoplinFoot]

/**
 * Reads what a program wrote about an article: front matter, and lines of labels, of links and of properties without fences.
 * Fails if the front matter is too long, or if the file is no article.
 */
export function readFacts(written: string, diagnostics: Diagnostics): Facts {
  const fenced = takeFrontMatter(written, diagnostics)
  if (isJoplinItem(fenced.text)) {
    diagnostics.fail(FINDINGS.notAnArticle, FILE_START, 'a notebook, a tag or an attachment of Joplin')
  }
  const entries: Entry[] = [...fenced.entries]
  let { text } = fenced
  let tool: string | null = null
  for (const read of READERS) {
    const facts = read(text)
    if (facts === null) continue
    entries.push(...facts.entries)
    text = facts.text
    tool ??= facts.tool
  }
  if (entries.length === 0 && tool === null) return { frontMatter: {}, text }
  return { frontMatter: resolveEntries(entries, tool, diagnostics), text }
}
