import { LIST_PATH, MONTHS_PATH } from '../../../archive/paths.ts'
import { formatArticleCount } from '../../components/counts.ts'
import { ArchiveLink } from '../../navigation/archive-link.tsx'
import type { NotFoundView } from './load-not-found.ts'

/** Says what was looked for, and leads on from it. */
export function NotFound({ view: { asked, guess, manifest } }: { readonly view: NotFoundView }) {
  return (
    <div className="notice-block">
      <h1>Not in this archive</h1>
      <p>
        {asked === '' ? (
          'There is no page at this address.'
        ) : (
          <>
            There is no page <code>{asked}</code> here.
          </>
        )}{' '}
        It may never have been saved, or the address was cut short on its way to you.
      </p>
      <ul>
        {guess !== null && guess.count > 0 && (
          <li>
            <ArchiveLink to={LIST_PATH} query={guess.query}>
              {formatArticleCount(guess.count)} with the words “{guess.query.words}”
            </ArchiveLink>
          </li>
        )}
        <li>
          <ArchiveLink to={LIST_PATH}>Search the archive ({formatArticleCount(manifest.total)})</ArchiveLink>
        </li>
        <li>
          <ArchiveLink to={MONTHS_PATH}>Go through them by month</ArchiveLink>
        </li>
      </ul>
    </div>
  )
}
