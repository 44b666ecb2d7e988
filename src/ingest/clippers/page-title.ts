import { foldLetters } from '../text/fold-letters.ts'
import { isWebAddress } from '../../archive/web-address.ts'
import { type Diagnostics, FILE_START } from '../diagnostics/diagnostics.ts'
import { FINDINGS } from '../diagnostics/findings.ts'
import type { FrontMatter } from '../metadata/front-matter/resolve-entries.ts'
import { foldSpace } from '../text/fold-space.ts'

const SEPARATOR = /( (?:[|·•»]|[—–-]{1,2}) )/
/** Words of the names of newspapers. */
const NAMES =
  /(?<!\p{L})(?:news|times|post|press|courier|herald|gazette|tribune|journal|chronicle|daily|weekly|observer|guardian|mail|globe|star|sun|mirror|standard|echo|review|magazine|media|online|tv|radio|zeitung|presse|anzeiger|nachrichten|kurier|spiegel|welt|tageblatt|rundschau|monde|figaro|libération|diario|periódico|noticias|prensa|jornal|giornale|corriere|gazzetta|dagblad|krant|gazeta|вести|новости|газета|medium|substack|blog|wikipedia|bbc|cnn|reuters|ap|afp)(?!\p{L})|\.(?:com|org|net|co|de|fr|es|it|nl|ru|info)$/iu
const MAX_NAME_WORDS = 6
const MIN_HEADLINE_WORDS = 3
/** Chinese and Japanese have no spaces between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{4}/u

interface HeadlineAndFacts {
  readonly facts: FrontMatter
  readonly headline: string | null
}

/**
 * Divides the headline of a note of MarkDownload, which is the title of a page, into the headline and the name of the website:
 * `Storm Tears Away Pier | by Ada Quill | Lannow Courier`. Keeps other headlines.
 */
export function splitHeadline(facts: FrontMatter, headline: string | null, diagnostics: Diagnostics): HeadlineAndFacts {
  if (headline === null || facts.title !== undefined || facts.tool !== 'MarkDownload') return { facts, headline }
  const { authors, known } = listKnown(facts)
  const split = splitTitle(headline, authors, known)
  if (split === null) return { facts, headline }
  diagnostics.add(FINDINGS.headlineShortened, FILE_START, headline, split.source)
  const source = facts.source ?? { value: split.source, position: FILE_START }
  return { facts: { ...facts, source }, headline: split.headline }
}

/** Splits the name of a file, which is often the title of a page. */
export function splitFileTitle(
  name: string,
  facts: FrontMatter,
): { readonly headline: string; readonly source: string | null } {
  const { authors, known } = listKnown(facts)
  return splitTitle(name, authors, known) ?? { headline: name, source: null }
}

/** Null if the last part is not plainly the name of a website, or too little is left. */
function splitTitle(
  title: string,
  authors: readonly string[],
  known: readonly string[],
): { readonly headline: string; readonly source: string } | null {
  // Splitting by an expression with a group alternates texts and separators.
  const parts = title.split(SEPARATOR)
  const [separator = '', source = ''] = parts.splice(-2)
  if (parts.length === 0 || !isSourceName(source) || !(separator.includes('|') || isKnownName(source, known)))
    return null
  const byline = parts.at(-1) ?? ''
  if (parts.length > 2 && /^by /i.test(byline) && authors.some((author) => byline.includes(author))) parts.splice(-2)
  const headline = foldSpace(parts.join(''))
  return headline.split(' ').length < MIN_HEADLINE_WORDS && !UNSPACED.test(headline) ? null : { headline, source }
}

/** The authors, and the folded names of the source and its host. */
function listKnown(facts: FrontMatter): { readonly authors: readonly string[]; readonly known: readonly string[] } {
  const host = facts.url !== undefined && isWebAddress(facts.url.value) ? new URL(facts.url.value).hostname : ''
  const known = [facts.source?.value ?? '', host.replace(/^www\./, '')].map(foldLetters).filter((name) => name !== '')
  return { authors: facts.authors?.value ?? facts.author?.value ?? [], known }
}

function isSourceName(text: string): boolean {
  const words = text.split(' ')
  return words.length <= MAX_NAME_WORDS && /^[\p{Lu}\p{Lo}\d]|\.\p{L}{2,6}$/u.test(text) && !/[.!?…]$/.test(text)
}

/** `Lannow Courier` is the name of `lannowcourier.example.net`, too. */
function isKnownName(name: string, known: readonly string[]): boolean {
  const folded = foldLetters(name)
  return NAMES.test(name) || (folded.length > 2 && known.some((other) => other.includes(folded)))
}
