import type { Article } from '../../archive/article.ts'
import { bestRow } from './best-row.ts'
import { flowOf } from './body-flow.ts'
import { cutAround } from './cut-around.ts'
import { findMarks } from './find-marks.ts'
import { sentenceStarts } from './sentence-starts.ts'
import type { TextRange, Wanted } from './wanted.ts'

/** A piece of an article on one line, and what to mark in it. */
export interface MarkedExcerpt {
  readonly text: string
  readonly marks: readonly TextRange[]
}

/** Without the `…` at its ends. */
const MAX_CHARACTERS = 240
/** A shorter sentence takes in its neighbours, where they stand in the same paragraph and there is room for them. */
const ENOUGH_CHARACTERS = 160

/**
 * The sentence that shows the most of what is wanted: the most distinct words, a phrase counting for more than its
 * words, then the most marks, then the earliest. Looks in the prose, else in the captions; null where neither shows
 * anything. A sentence of more than 240 characters is cut around its marks, with `…` in place of what is left out.
 */
export function bestSentence(article: Article, wanted: Wanted): MarkedExcerpt | null {
  const captions = article.pictures.map(({ caption }) => caption).join('\n')
  return bestOfText(flowOf(article).text, wanted) ?? bestOfText(captions, wanted)
}

function bestOfText(text: string, wanted: Wanted): MarkedExcerpt | null {
  const marks = findMarks(text, wanted)
  if (marks.length === 0) return null
  const starts = outsideOf(marks, sentenceStarts(text))
  const sentences = sentencesOf(marks, starts)
  const { from, to } = bestRow(marks, sentences, MAX_CHARACTERS)
  const [first, last, number] = [marks[from], marks[to], sentences[from]]
  if (first === undefined || last === undefined || number === undefined) return null
  const sentence = rangeOf(text, starts, number, number + 1)
  const isLong = sentence.end - sentence.start > MAX_CHARACTERS
  if (!isLong) return excerpt(text, marks, widened(text, starts, number))
  const kept = { start: first.start, end: last.end }
  const shown = cutAround(text, { sentence, kept, marks, length: MAX_CHARACTERS })
  return excerpt(text, marks, shown, sentence)
}

/** What is wanted may go on over the end of a sentence, as a phrase does: it is then taken for one sentence. */
function outsideOf(marks: readonly TextRange[], starts: readonly number[]): readonly number[] {
  let next = 0
  return starts.filter((at) => {
    while ((marks[next]?.end ?? Infinity) <= at) next += 1
    return (marks[next]?.start ?? Infinity) >= at
  })
}

/** For each mark, which sentence it stands in, from 0. */
function sentencesOf(marks: readonly TextRange[], starts: readonly number[]): readonly number[] {
  let number = 0
  return marks.map(({ start }) => {
    while ((starts[number + 1] ?? Infinity) <= start) number += 1
    return number
  })
}

/** Sentences `from` … `to - 1`, without the white space around them. */
function rangeOf(text: string, starts: readonly number[], from: number, to: number): TextRange {
  return trimmed(text, { start: starts[from] ?? 0, end: starts[to] ?? text.length })
}

function widened(text: string, starts: readonly number[], number: number): TextRange {
  let [from, to] = [number, number + 1]
  let range = rangeOf(text, starts, from, to)
  const goesOn = (at: number) => at > 0 && at < starts.length && text[(starts[at] ?? 0) - 1] !== '\n'
  const room = (one: TextRange) => MAX_CHARACTERS - (one.end - one.start)
  while (room(range) > MAX_CHARACTERS - ENOUGH_CHARACTERS) {
    const withNext = rangeOf(text, starts, from, to + 1)
    const withPrevious = rangeOf(text, starts, from - 1, to)
    if (goesOn(to) && room(withNext) >= 0) [range, to] = [withNext, to + 1]
    else if (goesOn(from) && room(withPrevious) >= 0) [range, from] = [withPrevious, from - 1]
    else break
  }
  return range
}

/** `shown` of `whole`, with the marks that are in it by their places there. */
function excerpt(text: string, marks: readonly TextRange[], shown: TextRange, whole = shown): MarkedExcerpt {
  const { start, end } = trimmed(text, shown)
  const before = start > whole.start ? '…' : ''
  const after = end < whole.end ? '…' : ''
  const moved = (at: number) => Math.min(at, end) - start + before.length
  return {
    text: before + text.slice(start, end).replace(/\s/g, ' ') + after,
    marks: marks
      .filter((mark) => mark.end > start && mark.start < end)
      .map((mark) => ({ start: moved(mark.start), end: moved(mark.end) })),
  }
}

function trimmed(text: string, range: TextRange): TextRange {
  let { start, end } = range
  while (start < end && /\s/.test(text.charAt(start))) start += 1
  while (start < end && /\s/.test(text.charAt(end - 1))) end -= 1
  return { start, end }
}
