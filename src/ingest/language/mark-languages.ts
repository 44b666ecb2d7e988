import type { Element, ElementContent } from 'hast'
import { extractText } from '../../archive/article-text.ts'
import type { Block } from '../../archive/article.ts'
import { countLetters, type LetterCounts, tagOfScript } from './letter-counts.ts'
import { determineDirection } from './resolve-languages.ts'
import { type Script, scriptsOf } from './scripts.ts'

/** The elements that get a language of their own. Rows of a table have that of the table. */
const BLOCKS = new Set(
  'blockquote caption dd div dl dt figcaption figure h1 h2 h3 h4 h5 h6 li ol p pre section table td th ul'.split(' '),
)
/** A single letter is a sign, as in mathematics. */
const MIN_LETTERS = 2

/** The language of a node, or around it. */
interface Language {
  /** BCP 47. */
  readonly tag: string
  /** Null if nothing is known about the scripts of the language. */
  readonly scripts: readonly Script[] | null
}

interface MarkState {
  readonly article: Language
  readonly archiveLanguage: string
  readonly counts: ReadonlyMap<Element, LetterCounts>
}

/**
 * Gives `lang` and `dir` to each block whose letters are mostly of another script than those of the language around it, such
 * as a quotation in Arabic in an English article. Keeps a `lang` of the file only if it fits the letters. `language` is that
 * of the article; the language of the archive decides if a script has several languages. Takes sanitised nodes.
 */
export function markLanguages(blocks: readonly Block[], language: string, archiveLanguage: string): readonly Block[] {
  const article: Language = { tag: language, scripts: scriptsOf(language) }
  const counts = new Map<Element, LetterCounts>()
  for (const block of blocks) if (block.kind === 'prose') for (const node of block.children) measure(node, counts)
  const state: MarkState = { article, archiveLanguage, counts }
  return blocks.map((block) =>
    block.kind === 'prose'
      ? { ...block, children: block.children.map((node) => markNode(node, article, state)) }
      : block,
  )
}

/** Counts the letters in each element, and returns those of the node. */
function measure(node: ElementContent, counts: Map<Element, LetterCounts>): LetterCounts {
  if (node.type === 'text') return countLetters(node.value)
  const sums = new Map<Script, number>()
  if (node.type !== 'element') return sums
  for (const child of node.children) {
    for (const [script, count] of measure(child, counts)) sums.set(script, (sums.get(script) ?? 0) + count)
  }
  counts.set(node, sums)
  return sums
}

function markNode(node: ElementContent, around: Language, state: MarkState): ElementContent {
  if (node.type !== 'element') return node
  const own = findOwnLanguage(node, around, state)
  const children = node.children.map((child) => markNode(child, own ?? around, state))
  const { lang: _declared, ...properties } = node.properties
  if (own === null) return { ...node, properties, children }
  const dir = properties['dir'] ?? determineDirection(own.tag)
  return { ...node, properties: { ...properties, lang: own.tag, dir }, children }
}

/** Returns null for an element in the language around it. */
function findOwnLanguage(element: Element, around: Language, state: MarkState): Language | null {
  const counts = state.counts.get(element) ?? new Map<Script, number>()
  const { lang } = element.properties
  if (typeof lang === 'string') {
    const declared: Language = { tag: lang, scripts: scriptsOf(lang) }
    if (findForeignScript(counts, declared) === null) return declared
  }
  const foreign = BLOCKS.has(element.tagName) ? findForeignScript(counts, around) : null
  if (foreign === null) return null
  // A paragraph in the language of the article, inside a quotation in another language.
  if (state.article.scripts?.includes(foreign) === true) return state.article
  return { tag: tagOfScript(foreign, () => extractText([element]), state.archiveLanguage), scripts: [foreign] }
}

/** Returns the script of most letters if it is not a script of the language; null if it is, or if there are too few letters. */
function findForeignScript(counts: LetterCounts, { scripts }: Language): Script | null {
  if (scripts === null) return null
  let most = scripts.reduce((sum, script) => sum + (counts.get(script) ?? 0), 0)
  let foreign: Script | null = null
  for (const [script, count] of counts) {
    if (scripts.includes(script) || count < MIN_LETTERS || count <= most) continue
    most = count
    foreign = script
  }
  return foreign
}
