import { Fragment } from 'react'
import { FacetLink } from './facet-link.tsx'

/** `By A, B and C` within a paragraph, each name a link to all that they wrote. */
export function Byline({ authors }: { readonly authors: readonly string[] }) {
  return (
    // Our own words among the article's: English and left to right, whatever the article is.
    <span lang="en" dir="ltr" className="byline">
      By{' '}
      {authors.map((author, index) => (
        <Fragment key={author}>
          {separator(index, authors.length)}
          <FacetLink facet="author" value={author} />
        </Fragment>
      ))}
    </span>
  )
}

function separator(index: number, count: number): string {
  if (index === 0) return ''
  return index === count - 1 ? ' and ' : ', '
}
