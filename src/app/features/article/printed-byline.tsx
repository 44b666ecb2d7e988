import type { Article } from '../../../archive/article.ts'
import { FacetLink } from '../../components/facet-link.tsx'

/** A byline as printed, in the language of the article. Each author that it names links to the author's articles. */
export function PrintedByline({ byline, authors }: { readonly byline: string; readonly authors: Article['authors'] }) {
  return (
    <span className="byline">
      {splitAtAuthors(byline, authors).map(({ start, text, isAuthor }) =>
        isAuthor ? <FacetLink key={start} facet="author" value={text} /> : text,
      )}
    </span>
  )
}

interface Part {
  readonly start: number
  readonly text: string
  readonly isAuthor: boolean
}

function splitAtAuthors(byline: string, authors: readonly string[]): readonly Part[] {
  const parts: Part[] = []
  let end = 0
  const found = authors
    .map((text) => ({ start: byline.indexOf(text), text, isAuthor: true }))
    .filter(({ start }) => start !== -1)
    .sort((a, b) => a.start - b.start)
  for (const author of found) {
    if (author.start < end) continue
    parts.push({ start: end, text: byline.slice(end, author.start), isAuthor: false }, author)
    end = author.start + author.text.length
  }
  return [...parts, { start: end, text: byline.slice(end), isAuthor: false }].filter(({ text }) => text !== '')
}
