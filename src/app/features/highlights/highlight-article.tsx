import { createContext, type PropsWithChildren, type ReactNode, useContext } from 'react'
import type { Article } from '../../../archive/article.ts'
import { findHighlights } from '../../../search/highlights/find-highlights.ts'
import { flattenBody } from '../../../search/highlights/flatten-body.ts'
import type { HighlightTerms, TextRange } from '../../../search/highlights/highlight-terms.ts'
import type { HighlightedTexts } from '../../components/highlighted-text.tsx'

/** The number of the match that the reader went to. Null at first. */
export const CurrentMatchContext = createContext<number | null>(null)

/** A match, or a part of a match that spans several elements. Each part has the number of the match, from 0. */
function Match({ number, children }: PropsWithChildren<{ readonly number: number }>) {
  const isCurrent = useContext(CurrentMatchContext) === number
  return (
    <mark data-match={number} data-current={isCurrent || undefined} aria-current={isCurrent || undefined}>
      {children}
    </mark>
  )
}

/** Finds the first element of a match. */
export function findMatch(number: number): HTMLElement | null {
  return document.querySelector(`mark[data-match="${number}"]`)
}

export interface HighlightedArticle {
  readonly highlights: HighlightedTexts
  /** Matches are numbered from 0 in the order of the page: headline, captions, body. */
  readonly count: number
}

/** Finds all matches in an article. A match that spans several elements counts as one. */
export function highlightArticle(article: Article, terms: HighlightTerms): HighlightedArticle {
  const highlights = new Map<object, ReactNode>()
  let count = 0

  function addText(key: object, text: string): void {
    const ranges = findHighlights(text, terms)
    if (ranges.length > 0) highlights.set(key, renderMatches(text, ranges, count))
    count += ranges.length
  }

  function addBody(): void {
    const { text, textNodes } = flattenBody(article)
    const ranges = findHighlights(text, terms)
    let first = 0
    for (const { node, start } of textNodes) {
      const end = start + node.value.length
      while ((ranges[first]?.end ?? Infinity) <= start) first += 1
      let last = first
      while ((ranges[last]?.start ?? Infinity) < end) last += 1
      const inNode = ranges.slice(first, last).map((range) => ({
        start: Math.max(range.start, start) - start,
        end: Math.min(range.end, end) - start,
      }))
      if (inNode.length > 0) highlights.set(node, renderMatches(node.value, inNode, count + first))
    }
    count += ranges.length
  }

  addText(article, article.headline)
  for (const picture of article.pictures) addText(picture, picture.caption)
  addBody()
  return { highlights, count }
}

/** `first` is the number of the first match. */
function renderMatches(text: string, ranges: readonly TextRange[], first: number): ReactNode {
  const parts: ReactNode[] = []
  let rendered = 0
  for (const [index, { start, end }] of ranges.entries()) {
    const number = first + index
    parts.push(text.slice(rendered, start))
    parts.push(
      <Match key={number} number={number}>
        {text.slice(start, end)}
      </Match>,
    )
    rendered = end
  }
  return [...parts, text.slice(rendered)]
}
