import { LIST_PATH } from '../../../archive/paths.ts'
import { numberLabel } from '../../components/count-label.ts'
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

/** Offers what would find something; where letting go of no one thing does, everything. */
export function NothingMatches({ widenings }: { readonly widenings: readonly WideningWithCount[] }) {
  const fruitful = widenings.filter(({ count }) => count > 0)
  return (
    <div className="notice-block">
      <h2>Nothing matches</h2>
      <p>No article in this archive has all that you asked for. Ask for less:</p>
      <ul>
        {fruitful.map(({ widening: { label, query }, count }) => (
          <li key={label}>
            <ArchiveLink to={LIST_PATH} query={query} ref={handFocusOn}>
              {label}
            </ArchiveLink>{' '}
            <small>({numberLabel(count)})</small>
          </li>
        ))}
      </ul>
    </div>
  )
}
