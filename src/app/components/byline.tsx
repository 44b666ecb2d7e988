import { Fragment } from 'react'
import { FacetLink } from './facet-link.tsx'
import { sharedMessages } from './messages.ts'

/** `By A, B and C`. Each name links to the author's articles. */
export function Byline({ authors }: { readonly authors: readonly string[] }) {
  return (
    // The words between the names are English in articles of every language.
    <span lang="en" dir="ltr" className="byline">
      {sharedMessages.by}{' '}
      {authors.map((author, index) => (
        <Fragment key={author}>
          {index > 0 && (index === authors.length - 1 ? sharedMessages.lastSeparator : sharedMessages.separator)}
          <FacetLink facet="author" value={author} />
        </Fragment>
      ))}
    </span>
  )
}
