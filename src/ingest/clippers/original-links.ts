import type { Entry } from '../metadata/front-matter/entry.ts'
import { emptyLines, listTopLines, type NoteFacts, toEntry, type TopLine } from './note-facts.ts'

const MAX_LINES = 30
const LINK = /^(?:[-*+] )?\[([^[\]\n]{1,60})\]\((https?:\/\/[^\s()]{1,2000})\)$/i
const ORIGINAL =
  /^(?:(?:read|view|see|open|go to|link to|visit) )?(?:the )?(?:original|source)(?: (?:article|post|page|link|url|story))?$/i
const IN_OMNIVORE = /^(?:read|view|open) (?:on|in) omnivore$/i

/** Reads a link `Read Original` at the top, alone on its line, and the lines that Omnivore writes beside it. */
export function readOriginalLinks(text: string): NoteFacts | null {
  const taken: TopLine[] = []
  const entries: Entry[] = []
  let isOmnivore = false
  for (const line of listTopLines(text, MAX_LINES)) {
    const written = line.text.trim()
    const [, words = '', address = ''] = LINK.exec(written) ?? []
    if (IN_OMNIVORE.test(words) || /^#omnivore$/i.test(written)) isOmnivore = true
    else if (ORIGINAL.test(words)) entries.push(toEntry('original link', address, line))
    else continue
    taken.push(line)
  }
  if (taken.length === 0 || (entries.length === 0 && !isOmnivore)) return null
  return { entries, text: emptyLines(text, taken), tool: isOmnivore ? 'Omnivore' : null }
}
