import { findOrdinalRange } from '../../archive/calendar.ts'
import { FACETS, type ListQuery } from '../../archive/query.ts'
import { facetKeyOf, facetPrefixOf } from '../format/facet-key.ts'
import { serialiseNode } from '../query/serialise-node.ts'
import type { FacetNode, PhraseNode, QueryNode, TitleNode, WordNode } from '../query/query-node.ts'
import { isUnspaced, tokenise } from '../text/tokenise.ts'
import { analyseWord, type WordTerms } from '../text/analyse-word.ts'
import type { StemmerName } from '../text/stem.ts'
import { spellUmlauts } from '../text/umlauts.ts'
import { findEntries, findTermEntries, isSameSpelling } from './find-entries.ts'
import type { LocatedEntry } from './open-index.ts'
import type { PhraseSlot, Plan, SearchContext } from './plan.ts'

/**
 * Loads the index entries that a query needs, all at once. A part that cannot be loaded becomes an `unavailable` plan,
 * so this rejects only if the root of the index cannot be loaded.
 */
export async function planQuery(context: SearchContext, node: QueryNode): Promise<Plan> {
  switch (node.kind) {
    case 'and':
      return { kind: 'all', plans: await planEach(context, node.nodes) }
    case 'or':
      return { kind: 'any', plans: await planEach(context, node.nodes) }
    case 'not':
      return { kind: 'not', plan: await planQuery(context, node.node) }
    case 'date':
      return { kind: 'range', ...findOrdinalRange(context.calendar, node.from, node.to) }
    case 'word':
    case 'phrase':
    case 'title':
      return await orUnavailable(serialiseNode(node), () => planText(context, node))
    case 'facet':
      return await orUnavailable(serialiseNode(node), () => planFacet(context, node))
    default:
      return node satisfies never
  }
}

/** Returns one plan for each facet that has selected values; any of the values matches. */
export async function planFacetFilters(
  { index }: SearchContext,
  { facets }: Pick<ListQuery, 'facets'>,
): Promise<readonly Plan[]> {
  const selected = FACETS.filter((facet) => facets[facet].length > 0)
  return await Promise.all(
    selected.map((facet) =>
      orUnavailable(`${facet}:${facets[facet].join(', ')}`, async () => {
        const keys = facets[facet].map((value) => facetKeyOf(facet, value))
        return wordPlan(await findEntries(index, keys))
      }),
    ),
  )
}

async function planEach(context: SearchContext, nodes: readonly QueryNode[]): Promise<readonly Plan[]> {
  return await Promise.all(nodes.map((node) => planQuery(context, node)))
}

async function orUnavailable(text: string, plan: () => Promise<Plan>): Promise<Plan> {
  try {
    return await plan()
  } catch (error) {
    return { kind: 'unavailable', text, error }
  }
}

async function planText(context: SearchContext, outer: WordNode | PhraseNode | TitleNode): Promise<Plan> {
  const isInHeadline = outer.kind === 'title'
  const node = isInHeadline ? outer.node : outer
  if (node.kind === 'phrase') {
    return { kind: 'phrase', text: serialiseNode(outer), slots: await loadSlots(context, node.text), isInHeadline }
  }
  const words = analyseWord(node.text)
  const plans = words.map(async (word, index) => {
    const isPrefix = node.isPrefix && index === words.length - 1
    return await planWord(context, word, isPrefix, isInHeadline)
  })
  return { kind: 'all', plans: await Promise.all(plans) }
}

/** Matches all parts of a hyphenated word, or the joined word; of another word, either spelling. */
async function planWord(
  context: SearchContext,
  { parts, joined }: WordTerms,
  isPrefix: boolean,
  isInHeadline: boolean,
): Promise<Plan> {
  if (joined !== null && parts.length === 1)
    return wordPlan(await findSpellings(context, [...parts, joined], isPrefix), isInHeadline)
  const planTerm = async (term: string, isLast: boolean) =>
    wordPlan(await findTermEntries(context, term, isPrefix && isLast), isInHeadline)
  const plans = await Promise.all(parts.map((part, index) => planTerm(part, index === parts.length - 1)))
  const allParts: Plan = { kind: 'all', plans }
  return joined === null ? allParts : { kind: 'any', plans: [allParts, await planTerm(joined, true)] }
}

/** Finds the entries of several spellings of a word. */
async function findSpellings(
  context: SearchContext,
  spellings: readonly (string | null)[],
  isPrefix: boolean,
): Promise<readonly LocatedEntry[]> {
  const terms = spellings.filter((spelling) => spelling !== null)
  const entries = await Promise.all(terms.map((term) => findTermEntries(context, term, isPrefix)))
  return [...new Set(entries.flat())]
}

interface PhraseWord {
  readonly term: string
  /** The spelling with `e` of a word with ä, ö or ü. */
  readonly otherSpelling: string | null
  /** The distance in words from the first word. */
  readonly offset: number
}

/** Lists the words of a phrase. The last letter of a run without spaces is left out, because the last pair has it. */
function phraseWords(text: string): readonly PhraseWord[] {
  const tokens = tokenise(text).filter(({ isJoined }) => !isJoined)
  const required = tokens.filter(({ end }, index) => end > (tokens[index - 1]?.end ?? -1))
  const first = required[0]?.position ?? 0
  return required.map(({ term, start, end, position }) => ({
    term,
    otherSpelling: spellUmlauts(text.slice(start, end)),
    offset: position - first,
  }))
}

/** Returns true if a form is the word of a phrase, in the language of the stemmer. */
function matchesWord({ term, otherSpelling }: PhraseWord, form: string, stemmer: string): boolean {
  return isUnspaced(term) ? form.startsWith(term) : form === otherSpelling || isSameSpelling(form, term, stemmer)
}

async function loadSlots(context: SearchContext, text: string): Promise<readonly PhraseSlot[]> {
  return await Promise.all(
    phraseWords(text).map(async (word) => {
      const terms = (await findSpellings(context, [word.term, word.otherSpelling], false)).map((entry) => {
        const stemmer = context.words.stemmerOf(entry.key)
        const forms = entry.forms.flatMap((form, index) => (matchesWord(word, form, stemmer) ? [index] : []))
        return { entry, forms: new Set(forms) }
      })
      return { offset: word.offset, terms: terms.filter(({ forms }) => forms.size > 0) }
    }),
  )
}

/** Matches facet values that have the words of the node side by side; a value without words must be equal. */
async function planFacet({ index }: SearchContext, { facet, value }: FacetNode): Promise<Plan> {
  const prefix = facetPrefixOf(facet)
  const words = phraseWords(value)
  // Names have German letters in any language.
  const stemmer: StemmerName = facet === 'author' ? 'de' : ''
  const entries = await index.findByPrefix(prefix)
  const matching = entries.filter(({ key }) => {
    const candidate = key.slice(prefix.length)
    return words.length === 0 ? candidate === value : hasSideBySide(candidate, words, stemmer)
  })
  return wordPlan(matching)
}

function hasSideBySide(value: string, words: readonly PhraseWord[], stemmer: StemmerName): boolean {
  const terms = tokenise(value).flatMap(({ term, isJoined }) => (isJoined ? [] : [term]))
  return terms.some((_, start) => words.every((word) => matchesWord(word, terms[start + word.offset] ?? '', stemmer)))
}

function wordPlan(entries: readonly LocatedEntry[], isInHeadline = false): Plan {
  return { kind: 'word', entries, isInHeadline }
}
