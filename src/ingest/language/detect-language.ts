import { eld } from 'eld/small'
import type { Diagnostics } from '../diagnostics/diagnostics.ts'
import { FINDINGS } from '../diagnostics/findings.ts'
import { extractText as extractHtmlText } from '../../archive/article-text.ts'
import { findMainScript } from './main-script.ts'
import type { Field } from '../metadata/front-matter/resolve-entries.ts'
import type { RootContent as HastContent } from 'hast'
import type { Nodes, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'

/** The length of two tweets. From one, the library detects 99 of 100 languages, and its time grows with the length. */
const MAX_CHARACTERS = 280
/** Enough to see the script of most letters. */
const MAX_SCRIPT_CHARACTERS = 2000
const ENOUGH_LETTERS = /(?:\p{L}\P{L}*){12}/u

/** Texts with fewer letters, or a smaller share of letters, are tables, titles or telegrams. */
const MIN_PROSE_LETTERS = 100
const MIN_LETTER_SHARE = 0.85

/** Frequent English words. Other languages have at most one of them: Dutch `of`, Danish `have`, German `will`. */
const ENGLISH_WORDS =
  /(?<!\p{L})(?:the|and|that|said|with|from|which|this|would|its|been|their|were|they|of|have|has|will|are)(?!\p{L})/giu
const MIN_DIFFERENT_WORDS = 3
/** A sample of English prose has 7 or 8 of these words; a title or a quotation has fewer. */
const MIN_WORDS = 5
const LETTER_NOT_ENGLISH = /(?![a-z])\p{L}/iu

export interface DetectedLanguage {
  /** A language code (ISO 639-1). */
  readonly language: string
  /** False for a guess: a text of prices and names can look like any language. */
  readonly isCertain: boolean
}

/** Uses the language of the front matter, else the language detected in `sample`, else the archive's `defaultLanguage`. */
export function determineLanguage(
  field: Field<string> | undefined,
  sample: string,
  defaultLanguage: string,
  diagnostics: Diagnostics,
): DetectedLanguage {
  if (field !== undefined) {
    const language = canonicaliseTag(field.value.replaceAll('_', '-'))
    if (language !== null) return { language, isCertain: true }
    const found = `“${field.value.slice(0, 60)}”`
    diagnostics.add(FINDINGS.frontMatterInvalid, field.position, 'lang', 'a language such as en or pt-BR', found)
  }
  return detectLanguage(sample) ?? { language: defaultLanguage, isCertain: true }
}

/** Example: `PT-br` becomes `pt-BR`. Null if the text is not a BCP 47 tag. */
export function canonicaliseTag(tag: string): string | null {
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag)) return null
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null
  } catch {
    // The subtags are well-formed, but their order is not allowed.
    return null
  }
}

/**
 * Detects the language of most letters. Null if a text in Latin letters is too short, or its language cannot be detected
 * reliably. Other scripts leave few languages, so the most frequent one is the answer in case of doubt.
 */
export function detectLanguage(text: string): DetectedLanguage | null {
  const { text: ownText, languages } = findMainScript(text.slice(0, MAX_SCRIPT_CHARACTERS))
  const sample = ownText.slice(0, MAX_CHARACTERS)
  const [mostFrequent] = languages
  if (mostFrequent !== undefined) {
    const canChoose = languages.length > 1 && ENOUGH_LETTERS.test(sample)
    return { language: canChoose ? chooseLanguage(sample, languages) : mostFrequent, isCertain: true }
  }
  if (!ENOUGH_LETTERS.test(sample)) return null
  if (isPlainlyEnglish(sample)) return { language: 'en', isCertain: isProse(sample) }
  const result = eld.detect(sample)
  if (result.language === '' || !result.isReliable()) return null
  return { language: result.language, isCertain: isProse(sample) }
}

function chooseLanguage(sample: string, [mostFrequent = '', ...others]: readonly string[]): string {
  const result = eld.detect(sample)
  // The library returns `ku` for Kurdish in Arabic letters, but `ku` means the Latin script and `ckb` the Arabic one.
  const language = result.language === 'ku' ? 'ckb' : result.language
  return others.includes(language) && result.isReliable() ? language : mostFrequent
}

/** Agrees with the library, which takes as long as all other steps for an article together. */
function isPlainlyEnglish(text: string): boolean {
  const found = text.match(ENGLISH_WORDS) ?? []
  if (found.length < MIN_WORDS || LETTER_NOT_ENGLISH.test(text)) return false
  return new Set(found.map((word) => word.toLowerCase())).size >= MIN_DIFFERENT_WORDS
}

function isProse(text: string): boolean {
  const letters = text.replace(/\P{L}+/gu, '').length
  const others = [...text.replace(/[\s\p{M}\p{L}]+/gu, '')].length
  return letters >= MIN_PROSE_LETTERS && letters >= MIN_LETTER_SHARE * (letters + others)
}

const MIN_CHARACTERS = 600

/** Extracts the plain text of the first blocks, about 600 characters: enough to detect the language. */
export function sampleText(blocks: readonly RootContent[]): string {
  let text = ''
  for (const block of blocks) {
    if (text.length > MIN_CHARACTERS) break
    text += extractText(block)
  }
  return text
}

/** Like `sampleText`, for HTML. */
export function sampleHtml(nodes: readonly HastContent[]): string {
  let text = ''
  for (const node of nodes) {
    if (text.length > MIN_CHARACTERS) break
    if (node.type === 'element' || node.type === 'text') text += `${extractHtmlText([node])}\n`
  }
  return text
}

/** Separates nested blocks by line breaks, so that their words are not joined. */
function extractText(node: Nodes): string {
  switch (node.type) {
    case 'html':
    case 'code':
      return ''
    case 'blockquote':
    case 'list':
    case 'listItem':
    case 'table':
    case 'tableRow':
    case 'footnoteDefinition':
      // Each parent type has its own type of children.
      return (node.children as readonly Nodes[]).map(extractText).join('')
    default:
      return `${toString(node, { includeImageAlt: false, includeHtml: false })}\n`
  }
}
