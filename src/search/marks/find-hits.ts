import { type Token, tokenise } from '../text/tokenise.ts'
import type { TextRange, Wanted } from './wanted.ts'

/** A place where one wanted thing stands; hits may overlap, as neighbouring pairs of a script without spaces do. */
export interface Hit extends TextRange {
  /** The same for all forms of a word, as far as their first four letters tell: `ferr` for `ferry` and `ferries`. */
  readonly what: string
  /** How much it says about a text: 1 for a word, more for a phrase than for its words apart. */
  readonly weight: number
}

type FindHits = (text: string) => readonly Hit[]

/** A prefix can stand for thousands of forms, and one query is looked for in many texts. */
const finders = new WeakMap<Wanted, FindHits>()

/** All hits, ascending by where they begin. */
export function findHits(text: string, wanted: Wanted): readonly Hit[] {
  let find = finders.get(wanted)
  if (find === undefined) {
    find = createFinder(wanted)
    finders.set(wanted, find)
  }
  return find(text)
}

function createFinder({ forms, phrases }: Wanted): FindHits {
  const words = new Set(forms)
  const phrasesByFirst = new Map<string, (readonly string[])[]>()
  for (const phrase of phrases) {
    const [first] = phrase
    if (first === undefined) continue
    const others = phrasesByFirst.get(first)
    if (others === undefined) phrasesByFirst.set(first, [phrase])
    else others.push(phrase)
  }

  return (text) => {
    const tokens = tokenise(text)
    const hits: Hit[] = []
    for (const { term, start, end } of tokens) {
      if (words.has(term)) hits.push({ start, end, what: term.slice(0, 4), weight: 1 })
    }
    if (phrases.length > 0) addPhrases(hits, tokens)
    return hits.sort((one, other) => one.start - other.start)
  }

  function addPhrases(hits: Hit[], tokens: readonly Token[]): void {
    // A joined token has the place of its last part; all others stand one behind the other.
    const row = tokens.filter(({ isJoined }) => !isJoined)
    for (const [at, { term, start }] of row.entries()) {
      for (const phrase of phrasesByFirst.get(term) ?? []) {
        const end = endOfPhrase(phrase, row, at)
        if (end !== null) hits.push({ start, end, what: phrase.join(' '), weight: phrase.length + 1 })
      }
    }
  }
}

/** Where the phrase from its word `index` on ends at the latest, if it goes on at the token `at`; else null. */
function endOfPhrase(phrase: readonly string[], row: readonly Token[], at: number, index = 0): number | null {
  const spelling = phrase[index]
  const end = row[at - 1]?.end ?? -1
  if (spelling === undefined) return end
  const token = row[at]
  if (token === undefined) return null
  const endFromHere = token.term === spelling ? endOfPhrase(phrase, row, at + 1, index + 1) : null
  // The last letter of a run without spaces is in the pair before it too: a phrase may leave it out.
  const endBehind = index > 0 && token.end === end ? endOfPhrase(phrase, row, at + 1, index) : null
  return endFromHere === null || endBehind === null ? (endFromHere ?? endBehind) : Math.max(endFromHere, endBehind)
}
