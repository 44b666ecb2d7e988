import type { RootContent } from 'mdast'
import { type Diagnostics, FILE_START } from '../diagnostics/diagnostics.ts'
import { FINDINGS } from '../diagnostics/findings.ts'
import { positionOf } from '../markdown/lines.ts'
import type { FrontMatter } from '../metadata/front-matter/resolve-entries.ts'
import type { LocatedField } from '../metadata/located-fields.ts'
import { readAuthorAndDate } from './author-and-date.ts'
import { lacksHeadline, titleOfFile } from './file-title.ts'
import { splitFileTitle } from './page-title.ts'
import { readQuotedExcerpt } from './quoted-excerpt.ts'

export interface Notes {
  readonly facts: FrontMatter
  readonly fields: readonly LocatedField[]
  readonly blocks: readonly RootContent[]
}

interface NoteContext {
  readonly path: string
  readonly facts: FrontMatter
  readonly diagnostics: Diagnostics
}

/** Reads what clippers write above a text in its own markup: an excerpt, a line with the author and the date, and a file name. */
export function readNotes(written: readonly RootContent[], { path, facts, diagnostics }: NoteContext): Notes {
  const quoted = readQuotedExcerpt(written)
  const above = quoted?.blocks ?? written
  const dated = readAuthorAndDate(above, facts.authors?.value ?? facts.author?.value ?? [])
  const blocks = dated?.blocks ?? above
  const position = positionOf(blocks[0] ?? {})
  const summary = quoted === null || quoted.excerpt === '' ? undefined : { value: quoted.excerpt, position }
  const name = facts.title === undefined && lacksHeadline(blocks) ? titleOfFile(path) : null
  const title = name === null ? null : splitFileTitle(name, facts)
  if (title !== null) diagnostics.add(FINDINGS.headlineFromName, position, title.headline)
  const source = facts.source?.value ?? title?.source ?? null
  return {
    facts: {
      ...facts,
      ...(title === null ? {} : { title: { value: title.headline, position: FILE_START } }),
      ...(source === null || facts.source !== undefined ? {} : { source: { value: source, position: FILE_START } }),
      ...(facts.summary !== undefined || summary === undefined ? {} : { summary }),
    },
    fields: dated?.fields ?? [],
    blocks,
  }
}
