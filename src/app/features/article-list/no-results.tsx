import { LIST_PATH } from '../../../archive/paths.ts'
import type { ListQuery } from '../../../archive/query.ts'
import type { Suggestion } from '../../../search/search-result.ts'
import { formatNumber } from '../../components/messages.ts'
import { FilledMessage } from '../../components/filled-message.tsx'
import { RichMessage } from '../../components/rich-message.tsx'
import { ArchiveLink } from '../../navigation/archive-link.tsx'
import { moveFocusOnUnmount } from '../../navigation/move-focus.ts'
import type { RelaxedQueryCount } from './load-list.ts'
import { messages } from './messages.ts'

export function EmptyArchive() {
  return (
    <div className="notice-block">
      <h2>{messages.emptyArchive}</h2>
      <p>
        <RichMessage text={messages.addArticles} />
      </p>
    </div>
  )
}

interface NoResultsProps {
  readonly query: ListQuery
  readonly suggestions: readonly Suggestion[]
  readonly relaxedQueries: readonly RelaxedQueryCount[]
}

/** Offers other spellings, and the relaxed queries that have results. */
export function NoResults({ query, suggestions, relaxedQueries }: NoResultsProps) {
  return (
    <div className="notice-block">
      <h2>{messages.noResults}</h2>
      {suggestions.length > 0 && (
        <p className="suggestions">
          <FilledMessage
            text={messages.didYouMean(suggestions.length)}
            values={Object.fromEntries(
              suggestions.map(({ words, count }, index) => [
                index,
                <QueryLink key={words} query={{ ...query, words }} label={words} count={count} />,
              ]),
            )}
          />
        </p>
      )}
      <p>{messages.relaxQuery}</p>
      <ul>
        {relaxedQueries
          .filter(({ count }) => count > 0)
          .map(({ relaxed, count }) => (
            <li key={messages.relaxed(relaxed)}>
              <QueryLink query={relaxed.query} label={messages.relaxed(relaxed)} count={count} />
            </li>
          ))}
      </ul>
    </div>
  )
}

interface QueryLinkProps {
  readonly query: ListQuery
  readonly label: string
  readonly count: number
}

function QueryLink({ query, label, count }: QueryLinkProps) {
  return (
    <>
      <ArchiveLink to={LIST_PATH} query={query} ref={moveFocusOnUnmount} dir="auto">
        {label}
      </ArchiveLink>{' '}
      <small>({formatNumber(count)})</small>
    </>
  )
}
