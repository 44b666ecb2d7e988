import type { Article } from '../../archive/article.ts'
import { cropSentence } from './crop-sentence.ts'
import { findBestSpan } from './find-best-span.ts'
import { findHighlights } from './find-highlights.ts'
import { findSentenceStarts } from './find-sentence-starts.ts'
import { flattenBody } from './flatten-body.ts'
import type { HighlightTerms, TextRange } from './highlight-terms.ts'

/** An excerpt of an article, without line breaks, and the ranges to highlight in it. */
interface HighlightedExcerpt {
  readonly text: string
  readonly highlights: readonly TextRange[]
}

/** The maximum length of an excerpt, without the `…` at its ends. */
const MAX_CHARACTERS = 240
/** A shorter sentence is shown with its neighbours, if they are in the same paragraph and fit. */
const MIN_CHARACTERS = 160

/**
 * Finds the sentence that shows the most of the query: the most distinct words (a phrase counts for more than its
 * words), then the most highlights, then the earliest. Searches the captions only if the prose has no match; returns
 * null if neither matches. A sentence of more than 240 characters is cropped around its highlights, with `…` at the cuts.
 */
export function findBestSentence(article: Article, terms: HighlightTerms): HighlightedExcerpt | null {
  const captions = article.pictures.map(({ caption }) => caption).join('\n')
  return bestSentenceOf(flattenBody(article).text, terms) ?? bestSentenceOf(captions, terms)
}

function bestSentenceOf(text: string, terms: HighlightTerms): HighlightedExcerpt | null {
  const highlights = findHighlights(text, terms)
  if (highlights.length === 0) return null
  const starts = dropStartsInside(highlights, findSentenceStarts(text))
  const sentences = sentenceIndexes(highlights, starts)
  const span = findBestSpan(highlights, sentences, MAX_CHARACTERS)
  const [first, last, index] = [highlights[span.first], highlights[span.last], sentences[span.first]]
  if (first === undefined || last === undefined || index === undefined) return null
  const sentence = sentenceRange(text, starts, index, index + 1)
  if (lengthOf(sentence) <= MAX_CHARACTERS) return makeExcerpt(text, highlights, addNeighbours(text, starts, index))
  const required = { start: first.start, end: last.end }
  const shown = cropSentence(text, { sentence, required, highlights, maxLength: MAX_CHARACTERS })
  return makeExcerpt(text, highlights, shown, sentence)
}

/** A highlighted phrase may cross the end of a sentence: the two sentences then count as one. */
function dropStartsInside(highlights: readonly TextRange[], starts: readonly number[]): readonly number[] {
  let index = 0
  return starts.filter((start) => {
    while ((highlights[index]?.end ?? Infinity) <= start) index += 1
    return (highlights[index]?.start ?? Infinity) >= start
  })
}

/** Returns, for each highlight, the index of its sentence. */
function sentenceIndexes(highlights: readonly TextRange[], starts: readonly number[]): readonly number[] {
  let index = 0
  return highlights.map(({ start }) => {
    while ((starts[index + 1] ?? Infinity) <= start) index += 1
    return index
  })
}

/** Returns the range of the sentences `from` … `to - 1`, without white space at its ends. */
function sentenceRange(text: string, starts: readonly number[], from: number, to: number): TextRange {
  return trimRange(text, { start: starts[from] ?? 0, end: starts[to] ?? text.length })
}

/** Adds sentences after and before a short sentence, in turn, while they fit and are in the same paragraph. */
function addNeighbours(text: string, starts: readonly number[], index: number): TextRange {
  let [from, to] = [index, index + 1]
  let range = sentenceRange(text, starts, from, to)
  const isInParagraph = (sentence: number) =>
    sentence > 0 && sentence < starts.length && text[(starts[sentence] ?? 0) - 1] !== '\n'
  while (lengthOf(range) < MIN_CHARACTERS) {
    const withNext = sentenceRange(text, starts, from, to + 1)
    const withPrevious = sentenceRange(text, starts, from - 1, to)
    if (isInParagraph(to) && lengthOf(withNext) <= MAX_CHARACTERS) [range, to] = [withNext, to + 1]
    else if (isInParagraph(from) && lengthOf(withPrevious) <= MAX_CHARACTERS) [range, from] = [withPrevious, from - 1]
    else break
  }
  return range
}

/** Cuts `shown` out of `whole`; the highlights become relative to the excerpt. */
function makeExcerpt(
  text: string,
  highlights: readonly TextRange[],
  shown: TextRange,
  whole = shown,
): HighlightedExcerpt {
  const { start, end } = trimRange(text, shown)
  const before = start > whole.start ? '…' : ''
  const after = end < whole.end ? '…' : ''
  const toExcerpt = (offset: number) => Math.min(offset, end) - start + before.length
  return {
    text: before + text.slice(start, end).replace(/\s/g, ' ') + after,
    highlights: highlights
      .filter((highlight) => highlight.end > start && highlight.start < end)
      .map((highlight) => ({ start: toExcerpt(highlight.start), end: toExcerpt(highlight.end) })),
  }
}

function trimRange(text: string, range: TextRange): TextRange {
  let { start, end } = range
  while (start < end && /\s/.test(text.charAt(start))) start += 1
  while (start < end && /\s/.test(text.charAt(end - 1))) end -= 1
  return { start, end }
}

function lengthOf({ start, end }: TextRange): number {
  return end - start
}
