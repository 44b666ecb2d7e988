import { isFullName } from '../names/is-name.ts'
import { toWebAddress } from '../original-url.ts'
import type { RawValue } from './entry.ts'
import { listTexts } from './entry.ts'
import { splitWikiLinks, toPlainText } from './plain-text.ts'

const NAME_KEYS = ['name', 'display_name', 'displayname', 'full name', 'fullname', 'title', 'login']

/** The time to divide a byline grows faster than its length. */
const MAX_BYLINE = 500
/** `View all posts by Ada Quill` is the title of a link, which programs take for the name. */
const LINK_TITLES =
  /^(?:(?:view|see|read|show|visit) )?(?:(?:all|more|other) )?(?:posts?|articles?|stories|entries|contents?|author) (?:by|of|from|written by) |^(?:alle )?(?:beiträge|artikel) (?:von|av) |^(?:voir )?(?:tous )?(?:les )?articles (?:par|de) |^(?:ver )?(?:todas )?(?:las )?(?:entradas|publicaciones|artículos) (?:de|por) |^(?:ver )?(?:todos )?(?:os )?(?:posts|artigos) (?:de|por) |^(?:vedi |mostra )?(?:tutti )?(?:gli )?articoli (?:di|scritti da) |^(?:bekijk )?(?:alle )?berichten (?:van|door) |^(?:zobacz )?(?:wszystkie )?wpisy /iu
const PREFIXES =
  /^(?:(?:written|words|story|text|report|reported|reporting|posted|published) )?by[: ] ?|^(?:écrit )?par |^(?:escrito )?por |^(?:geschreven )?door |^von (?=\S{1,60} \S)(?!de[rmn] )|^(?:author|autor|autorin|auteur|автор|作者) ?[:：] ?/iu

export interface Authors {
  readonly names: readonly string[]
  /** True if each name is one author. Otherwise it is a byline, which may have several. */
  readonly areWhole: boolean
  /** The first text that names nobody, or null. */
  readonly unread: string | null
}

/**
 * Reads the authors of a text, a list, a mapping with a `name`, or links of a note-taking program. A list under a key for
 * several authors, and a list of links, have one name in each item; any other text is a byline.
 */
export function readAuthors(value: RawValue, isListOfNames: boolean): Authors {
  const texts = listTexts(value, NAME_KEYS)
  const links = texts.map(splitWikiLinks)
  const names = texts.map((text, index) => (links[index] ?? readNames(text)).flatMap(cleanName))
  const areWhole = (isListOfNames && value.kind === 'list') || !links.includes(null)
  const unread = texts.find((text, index) => text.trim() !== '' && names[index]?.length === 0) ?? null
  return { names: names.flat(), areWhole, unread }
}

function readNames(written: string): readonly string[] {
  const text = toPlainText(written)
  if (text.length > MAX_BYLINE) return []
  const address = toWebAddress(text)
  return address === null ? [text] : nameInAddress(address)
}

function cleanName(written: string): readonly string[] {
  const bare = written.replace(LINK_TITLES, '').replace(PREFIXES, '').trim()
  // `By Ada Quill: with a ruler`
  const colon = bare.search(/[:：](?: |$)/)
  const name = colon > 0 && isFullName(bare.slice(0, colon)) ? bare.slice(0, colon) : bare
  return name === '' ? [] : [name]
}

/** `https://press.example.net/author/ada-quill/` names Ada Quill; other addresses name nobody. */
function nameInAddress(address: string): readonly string[] {
  const parts = new URL(address).pathname.split('/').filter((part) => part !== '')
  const name = parts.at(-1)
  const isAuthors = /^@?(?:authors?|by|people|staff|profiles?|contributors?|journalists?|writers?|autor(?:es)?)$/i
  if (
    name === undefined ||
    !/^\p{L}+(?:-\p{L}+){1,4}$/u.test(name) ||
    !parts.slice(0, -1).some((part) => isAuthors.test(part))
  )
    return []
  return [name.replace(/(?:^|-)(\p{L})/gu, (_, letter: string) => ` ${letter.toUpperCase()}`).trim()]
}
