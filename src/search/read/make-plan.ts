import { type Calendar, findOrdinalRange } from '../../archive/calendar.ts'
import { FACETS, type ListQuery } from '../../archive/query.ts'
import { facetKeyOf, facetPrefixOf } from '../format/facet-key.ts'
import { printNode } from '../query/print-node.ts'
import type { FacetNode, PhraseNode, QueryNode, TitleNode, WordNode } from '../query/query-node.ts'
import type { Stemmers } from '../text/stem.ts'
import { isUnspaced, tokenise } from '../text/tokenise.ts'
import { termsOfWord, type WordTerms } from '../text/word-terms.ts'
import type { PlacedEntry, SearchIndex } from './open-index.ts'
import type { AnyPlan, PhraseSlot, Plan } from './plan.ts'

export interface Library {
  readonly index: SearchIndex
  readonly calendar: Calendar
  readonly stemmers: Stemmers
}

/**
 * Fetches what a query needs of the index, all at once. A part that cannot be had becomes a `missing` plan; this
 * rejects for no reason but a broken index root.
 */
export async function makePlan(library: Library, node: QueryNode): Promise<Plan> {
  switch (node.kind) {
    case 'and':
      return { kind: 'all', plans: await plansOf(library, node.nodes) }
    case 'or':
      return { kind: 'any', plans: await plansOf(library, node.nodes) }
    case 'not':
      return { kind: 'not', plan: await makePlan(library, node.node) }
    case 'date':
      return { kind: 'range', ...findOrdinalRange(library.calendar, node.from, node.to) }
    case 'word':
    case 'phrase':
    case 'title':
      return await orMissing(printNode(node), () => planText(library, node))
    case 'facet':
      return await orMissing(printNode(node), () => planFacet(library, node))
    default:
      return node satisfies never
  }
}

/** One plan for each facet of which values are chosen: any of them will do. */
export async function makeFacetPlans({ index }: Library, { facets }: Pick<ListQuery, 'facets'>): Promise<Plan[]> {
  const asked = FACETS.filter((facet) => facets[facet].length > 0)
  return await Promise.all(
    asked.map((facet) =>
      orMissing(`${facet}:${facets[facet].join(', ')}`, async () =>
        wordPlan(
          await entriesOf(
            index,
            facets[facet].map((value) => facetKeyOf(facet, value)),
          ),
        ),
      ),
    ),
  )
}

async function plansOf(library: Library, nodes: readonly QueryNode[]): Promise<readonly Plan[]> {
  return await Promise.all(nodes.map((node) => makePlan(library, node)))
}

async function orMissing(text: string, make: () => Promise<Plan>): Promise<Plan> {
  try {
    return await make()
  } catch (error) {
    return { kind: 'missing', text, error }
  }
}

async function planText(library: Library, asked: WordNode | PhraseNode | TitleNode): Promise<Plan> {
  const isInHeadline = asked.kind === 'title'
  const node = isInHeadline ? asked.node : asked
  if (node.kind === 'phrase') {
    return { kind: 'phrase', text: printNode(asked), slots: await slotsOf(library, node.text), isInHeadline }
  }
  const words = termsOfWord(node.text)
  const plans = words.map(async (word, index) => {
    const isPrefix = node.isPrefix && index === words.length - 1
    return await planWord(library, word, isPrefix, isInHeadline)
  })
  return { kind: 'all', plans: await Promise.all(plans) }
}

/** All the parts of a word, or the word written as one. */
async function planWord(library: Library, word: WordTerms, isPrefix: boolean, isInHeadline: boolean): Promise<Plan> {
  const plan = async (term: string, isLast: boolean) =>
    wordPlan(await entriesOfTerm(library, term, isPrefix && isLast), isInHeadline)
  const parts = await Promise.all(word.parts.map((part, index) => plan(part, index === word.parts.length - 1)))
  if (word.joined === null) return { kind: 'all', plans: parts }
  const any: AnyPlan = { kind: 'any', plans: [{ kind: 'all', plans: parts }, await plan(word.joined, true)] }
  return any
}

async function entriesOfTerm({ index, stemmers }: Library, term: string, isPrefix: boolean) {
  // A letter of a script without spaces is found in any pair that starts with it.
  if (isPrefix || isUnspaced(term)) return await index.entriesByPrefix(term)
  return await entriesOf(index, stemmers.stemInEach(term))
}

interface PhraseWord {
  readonly term: string
  /** From the place of the first word. */
  readonly offset: number
  readonly isWanted: (form: string) => boolean
}

/** The words of a phrase, at their places; the last letter of a run without spaces stands in the pair before it. */
function phraseWords(text: string): readonly PhraseWord[] {
  const tokens = tokenise(text).filter(({ isJoined }) => !isJoined)
  const needed = tokens.filter(({ end }, at) => end > (tokens[at - 1]?.end ?? -1))
  const first = needed[0]?.position ?? 0
  return needed.map(({ term, position }) => ({
    term,
    offset: position - first,
    isWanted: isUnspaced(term) ? (form) => form.startsWith(term) : (form) => form === term,
  }))
}

/** The words of a phrase as they are written. */
async function slotsOf(library: Library, text: string): Promise<readonly PhraseSlot[]> {
  return await Promise.all(
    phraseWords(text).map(async ({ term, offset, isWanted }) => {
      const entries = await entriesOfTerm(library, term, false)
      const fillings = entries.map((entry) => ({
        entry,
        forms: new Set(entry.forms.flatMap((form, at) => (isWanted(form) ? [at] : []))),
      }))
      return { offset, fillings: fillings.filter(({ forms }) => forms.size > 0) }
    }),
  )
}

/** Values that have the asked words side by side, or are what was asked for where that is no word. */
async function planFacet({ index }: Library, { facet, value: asked }: FacetNode): Promise<Plan> {
  const prefix = facetPrefixOf(facet)
  const words = phraseWords(asked)
  const isAsked = (value: string) => (words.length === 0 ? value === asked : hasSideBySide(value, words))
  const entries = await index.entriesByPrefix(prefix)
  return wordPlan(entries.filter(({ key }) => isAsked(key.slice(prefix.length))))
}

function hasSideBySide(value: string, words: readonly PhraseWord[]): boolean {
  const terms = tokenise(value).flatMap(({ term, isJoined }) => (isJoined ? [] : [term]))
  return terms.some((_, start) => words.every(({ offset, isWanted }) => isWanted(terms[start + offset] ?? '')))
}

async function entriesOf(index: SearchIndex, keys: readonly string[]): Promise<readonly PlacedEntry[]> {
  const entries = await Promise.all(keys.map((key) => index.entry(key)))
  return entries.filter((entry) => entry !== null)
}

function wordPlan(entries: readonly PlacedEntry[], isInHeadline = false): Plan {
  return { kind: 'word', entries, isInHeadline }
}
