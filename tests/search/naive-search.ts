import { textOfBody } from '../../src/archive/article-text.ts'
import type { Article } from '../../src/archive/article.ts'
import { type Facet, FACETS, type ListQuery } from '../../src/archive/query.ts'
import { isUnspaced, tokenise } from '../../src/search/tokenise.ts'

/** What a search means, by looking at an article. */
export function isMatch(article: Article, query: ListQuery): boolean {
  return hasWords(article, query) && hasFacets(article, query) && isInRange(article, query)
}

function hasWords(article: Article, { words }: ListQuery): boolean {
  const terms = new Set(textsOf(article).flatMap((text) => tokenise(text).map(({ term }) => term)))
  // The last letter of a run without spaces says nothing that its pair has not said.
  const asked = tokenise(words).filter(({ end }, index, all) => end > (all[index - 1]?.end ?? -1))
  return asked.every(({ term }, index) =>
    index === asked.length - 1 || isUnspaced(term)
      ? [...terms].some((candidate) => candidate.startsWith(term))
      : terms.has(term),
  )
}

function textsOf(article: Article): readonly string[] {
  const texts = [article.headline, article.source ?? '', textOfBody(article), ...article.authors]
  for (const block of article.body) {
    if (block.kind === 'related') for (const { title } of block.references) texts.push(title)
  }
  for (const { caption, credit } of article.pictures) texts.push(caption, credit ?? '')
  return texts
}

function hasFacets(article: Article, { facets }: ListQuery): boolean {
  const values: Readonly<Record<Facet, readonly (string | null)[]>> = {
    author: article.authors,
    source: [article.source],
    tag: article.tags,
    lang: [article.language],
  }
  return FACETS.every(
    (facet) => facets[facet].length === 0 || facets[facet].some((value) => values[facet].includes(value)),
  )
}

function isInRange({ date }: Article, { from, to }: ListQuery): boolean {
  if (date === null) return from === null && to === null
  return (from === null || from <= date) && (to === null || date <= to)
}
