import type { ReactNode } from 'react'
import type { Article } from '../../../archive/article.ts'
import { flattenBody } from '../../../search/highlights/flatten-body.ts'
import { findHighlights } from '../../../search/highlights/find-highlights.ts'
import type { HighlightTerms } from '../../../search/highlights/highlight-terms.ts'
import type { TextRange } from '../../../search/highlights/text-range.ts'
import type { Marks } from './marking.ts'
import { Match } from './match.tsx'

export interface MarkedArticle {
  readonly marks: Marks
  /** Matches are numbered from 0 in the order of the page: headline, captions, prose. */
  readonly count: number
}

/** All that is wanted in the words of an article; a match that goes on over several elements is one. */
export function markArticle(article: Article, wanted: HighlightTerms): MarkedArticle {
  const marks = new Map<object, ReactNode>()
  let count = 0

  function addText(of: object, text: string): void {
    const found = findHighlights(text, wanted)
    if (found.length > 0) marks.set(of, markedText(text, found, count))
    count += found.length
  }

  function addProse(): void {
    const { text, textNodes } = flattenBody(article)
    const found = findHighlights(text, wanted)
    let from = 0
    for (const { node, start } of textNodes) {
      const end = start + node.value.length
      while ((found[from]?.end ?? Infinity) <= start) from += 1
      let to = from
      while ((found[to]?.start ?? Infinity) < end) to += 1
      const here = found.slice(from, to).map((range) => ({
        start: Math.max(range.start, start) - start,
        end: Math.min(range.end, end) - start,
      }))
      if (here.length > 0) marks.set(node, markedText(node.value, here, count + from))
    }
    count += found.length
  }

  addText(article, article.headline)
  for (const picture of article.pictures) addText(picture, picture.caption)
  addProse()
  return { marks, count }
}

/** `first` is the number of the first range. */
function markedText(text: string, ranges: readonly TextRange[], first: number): ReactNode {
  const parts: ReactNode[] = []
  let done = 0
  for (const [index, { start, end }] of ranges.entries()) {
    const number = first + index
    parts.push(text.slice(done, start))
    parts.push(
      <Match key={number} number={number}>
        {text.slice(start, end)}
      </Match>,
    )
    done = end
  }
  return [...parts, text.slice(done)]
}
