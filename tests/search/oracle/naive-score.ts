import { FACETS, type Facet, type ListQuery } from '../../../src/archive/query.ts'
import { computeImpact, computeWeight } from '../../../src/search/format/impact.ts'
import type { FacetNode, PhraseNode, QueryNode, WordNode } from '../../../src/search/query/query-node.ts'
import { parseWords } from '../../../src/search/query/parse-words.ts'
import { analyseWord } from '../../../src/search/text/analyse-word.ts'
import { isUnspaced, tokenise } from '../../../src/search/text/tokenise.ts'
import { spellUmlauts } from '../../../src/search/text/umlauts.ts'
import { keyOf, keysWhere, type NaiveArchive, type NaiveArticle } from './naive-archive.ts'

/** The scores of the matching articles, by ordinal. */
export type Scores = ReadonlyMap<number, number>

/** Scores the articles that match a query, without its dates. */
export function naiveScores(archive: NaiveArchive, { words, facets }: Pick<ListQuery, 'words' | 'facets'>): Scores {
  const { node } = parseWords(words)
  const found = node === null ? everything(archive) : scoresOf(archive, node)
  return where(found, archive, ({ article }) =>
    FACETS.every((facet) => {
      const values: readonly string[] = valuesOf(article, facet)
      return facets[facet].length === 0 || facets[facet].some((asked) => values.includes(asked))
    }),
  )
}

export function valuesOf({ authors, source, tags, language }: NaiveArticle['article'], facet: Facet) {
  return { author: authors, source: source === null ? [] : [source], tag: tags, lang: [language] }[facet]
}

function scoresOf(archive: NaiveArchive, node: QueryNode): Scores {
  switch (node.kind) {
    case 'word':
      return scoresOfWord(archive, node, false)
    case 'phrase':
      return scoresOfPhrase(archive, node, false)
    case 'title':
      return node.node.kind === 'word'
        ? scoresOfWord(archive, node.node, true)
        : scoresOfPhrase(archive, node.node, true)
    case 'facet':
      return where(everything(archive), archive, ({ article }) =>
        valuesOf(article, node.facet).some((value) => hasValue(value, node)),
      )
    case 'date':
      return where(everything(archive), archive, ({ article: { date } }) => {
        return date !== null && (node.from ?? date) <= date && date <= (node.to ?? date)
      })
    case 'not': {
      const excluded = scoresOf(archive, node.node)
      return where(everything(archive), archive, ({ ordinal }) => !excluded.has(ordinal))
    }
    case 'and':
      return allOf(
        archive,
        node.nodes.map((part) => scoresOf(archive, part)),
      )
    case 'or':
      return anyOf(
        archive,
        node.nodes.map((part) => scoresOf(archive, part)),
      )
    default:
      return node satisfies never
  }
}

/** Matches all words that a word of the query consists of, each by its parts or joined; a prefix applies to the last. */
function scoresOfWord(archive: NaiveArchive, node: WordNode, isInHeadline: boolean): Scores {
  const words = analyseWord(node.text).map(({ parts, joined }, wordIndex, all) => {
    const isLast = wordIndex === all.length - 1
    const score = (term: string, isEnd: boolean) =>
      scoresOfKeys(archive, keysOfTerm(archive, term, node.isPrefix && isLast && isEnd), isInHeadline)
    if (joined !== null && parts.length === 1) {
      const keys = [...parts, joined].flatMap((spelling) =>
        Array.from(keysOfTerm(archive, spelling, node.isPrefix && isLast)),
      )
      return scoresOfKeys(archive, new Set(keys), isInHeadline)
    }
    const apart = allOf(
      archive,
      parts.map((part, index) => score(part, index === parts.length - 1)),
    )
    return joined === null ? apart : anyOf(archive, [apart, score(joined, true)])
  })
  return allOf(archive, words)
}

export function keysOfTerm(archive: NaiveArchive, term: string, isPrefix: boolean): ReadonlySet<string> {
  if (isPrefix || isUnspaced(term)) {
    return keysWhere(archive, (word) => word.term.startsWith(term) || isAlike(word.term, term, word.stemmer))
  }
  return new Set(archive.stemmers.stemInAllLanguages(term).map(keyOf))
}

function scoresOfKeys(archive: NaiveArchive, keys: ReadonlySet<string>, isInHeadline: boolean): Scores {
  const impacts = new Map<number, number>()
  for (const { ordinal, words, length } of archive.articles) {
    for (const key of keys) {
      const there = words.filter((word) => keyOf(word) === key)
      const hasInHeadline = there.some(({ text }) => text === 0)
      if (there.length === 0 || (isInHeadline && !hasInHeadline)) continue
      const impact = computeImpact({ count: there.length, isInHeadline: hasInHeadline }, length, archive.averageLength)
      impacts.set(ordinal, Math.max(impact, impacts.get(ordinal) ?? 0))
    }
  }
  const weight = computeWeight(impacts.size, archive.articles.length)
  return new Map([...impacts].map(([ordinal, impact]) => [ordinal, impact * weight]))
}

/** Scores the articles that have the words side by side. */
function scoresOfPhrase(archive: NaiveArchive, { text }: PhraseNode, isInHeadline: boolean): Scores {
  const asked = phraseWords(text)
  const byWord = asked.map(({ passes }) =>
    scoresOfKeys(
      archive,
      keysWhere(archive, ({ term, stemmer }) => passes(term, stemmer)),
      isInHeadline,
    ),
  )
  return where(allOf(archive, byWord), archive, ({ words }) =>
    words.some((start) =>
      asked.every(({ passes, offset }) =>
        words.some(
          (word) =>
            passes(word.term, word.stemmer) &&
            word.text === start.text &&
            word.position === start.position + offset &&
            (!isInHeadline || word.text === 0),
        ),
      ),
    ),
  )
}

/** Lists the words of a phrase, without the last letter of a run without spaces, because its pair has this letter too. */
export function phraseWords(text: string) {
  const tokens = tokenise(text).filter(({ isJoined }) => !isJoined)
  const needed = tokens.filter(({ end }, index) => end !== tokens[index - 1]?.end)
  return needed.map(({ term, start, end, position }) => ({
    offset: position - (needed[0]?.position ?? 0),
    passes: (form: string, stemmer: string) =>
      isUnspaced(term)
        ? form.startsWith(term)
        : form === spellUmlauts(text.slice(start, end)) || isAlike(form, term, stemmer),
  }))
}

/** Returns true for equal terms, and for spellings such as `mueller` and `muller` in German. */
function isAlike(a: string, b: string, stemmer: string): boolean {
  return a === b || (stemmer === 'de' && contractUmlauts(a) === contractUmlauts(b))
}

function contractUmlauts(term: string): string {
  return term.replace(/([ao])e|(^|[^aeiouyq])ue/g, (_, vowel, before) => vowel ?? `${before}u`)
}

/** Returns true if a facet value has the words of the node side by side; a node without words needs an equal value. */
function hasValue(value: string, { facet, value: asked }: FacetNode): boolean {
  const words = phraseWords(asked)
  if (words.length === 0) return value === asked
  const there = tokenise(value).filter(({ isJoined }) => !isJoined)
  return there.some((start) =>
    words.every(({ passes, offset }) =>
      there.some(
        ({ term, position }) => passes(term, facet === 'author' ? 'de' : '') && position === start.position + offset,
      ),
    ),
  )
}

function everything({ articles }: NaiveArchive): Scores {
  return new Map(articles.map(({ ordinal }) => [ordinal, 0]))
}

function where(scores: Scores, { articles }: NaiveArchive, passes: (article: NaiveArticle) => boolean): Scores {
  const passing = new Set(articles.filter(passes).map(({ ordinal }) => ordinal))
  return new Map([...scores].filter(([ordinal]) => passing.has(ordinal)))
}

function allOf(archive: NaiveArchive, parts: readonly Scores[]): Scores {
  return where(anyOf(archive, [everything(archive), ...parts]), archive, ({ ordinal }) =>
    parts.every((part) => part.has(ordinal)),
  )
}

function anyOf({ articles }: NaiveArchive, parts: readonly Scores[]): Scores {
  const sums = new Map<number, number>()
  for (const { ordinal } of articles) {
    const scores = parts.flatMap((part) => part.get(ordinal) ?? [])
    if (scores.length > 0)
      sums.set(
        ordinal,
        scores.reduce((sum, score) => sum + score),
      )
  }
  return sums
}
