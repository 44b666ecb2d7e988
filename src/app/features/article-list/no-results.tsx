import { Fragment } from 'react'
import { LIST_PATH } from '../../../archive/paths.ts'
import type { ListQuery } from '../../../archive/query.ts'
import type { Suggestion } from '../../../search/search-result.ts'
import { numberLabel } from '../../components/counts.ts'
import { ArchiveLink } from '../../navigation/archive-link.tsx'
import { handFocusOn } from '../../navigation/move-focus.ts'
import type { WideningWithCount } from './load-list.ts'

export function EmptyArchive() {
  return (
    <div className="notice-block">
      <h2>No articles yet</h2>
      <p>
        Put saved articles into the <code>seeds</code> folder, as <code>.txt</code> or <code>.md</code> files: the
        headline first, then the byline, the date and the text. They will stand here as soon as the archive is built
        again.
      </p>
    </div>
  )
}

interface NothingMatchesProps {
  readonly query: ListQuery
  readonly suggestions: readonly Suggestion[]
  readonly widenings: readonly WideningWithCount[]
}

/** Offers what may have been meant, and what would find something; where letting go of no one thing does, everything. */
export function NothingMatches({ query, suggestions, widenings }: NothingMatchesProps) {
  const fruitful = widenings.filter(({ count }) => count > 0)
  return (
    <div className="notice-block">
      <h2>Nothing matches</h2>
      {suggestions.length > 0 && (
        <p className="suggestions">
          Did you mean{' '}
          {suggestions.map(({ words, count }, at) => (
            <Fragment key={words}>
              {at > 0 && (at === suggestions.length - 1 ? ' or ' : ', ')}
              <Wider query={{ ...query, words }} label={words} count={count} />
            </Fragment>
          ))}
          ?
        </p>
      )}
      <p>No article in this archive has all that you asked for. Ask for less:</p>
      <ul>
        {fruitful.map(({ widening: { label, query: wider }, count }) => (
          <li key={label}>
            <Wider query={wider} label={label} count={count} />
          </li>
        ))}
      </ul>
    </div>
  )
}

interface WiderProps {
  readonly query: ListQuery
  readonly label: string
  readonly count: number
}

function Wider({ query, label, count }: WiderProps) {
  return (
    <>
      <ArchiveLink to={LIST_PATH} query={query} ref={handFocusOn} dir="auto">
        {label}
      </ArchiveLink>{' '}
      <small>({numberLabel(count)})</small>
    </>
  )
}
