import { useRevalidator } from 'react-router'
import type { SearchResult } from '../../../search/search-result.ts'
import { explainProblem } from '../../../search/query/explain-problem.ts'
import { FilledMessage } from '../../components/filled-message.tsx'
import { RetryButton } from '../../components/retry-button.tsx'
import { messages } from './messages.ts'

/** A pasted text may have thousands of problems. */
const MAX_NOTICES = 6

type Interpreted = Pick<SearchResult, 'interpretation' | 'unavailable'>

/** Describes each doubtful part of the query and the terms that could not be looked up, for screen readers. */
export function listNotices({ interpretation, unavailable }: Interpreted): readonly string[] {
  const notices = listProblems(interpretation)
  return unavailable.length === 0 ? notices : [incompleteNotice(unavailable), ...notices]
}

/** Shows the same notices. Screen readers get them from `ResultCount`. */
export function QueryNotices({ interpretation, unavailable }: Interpreted) {
  const { understood } = interpretation
  const { revalidate, state } = useRevalidator()
  const problems = listProblems(interpretation)
  return (
    <>
      {unavailable.length > 0 && (
        <div className="incomplete-notice">
          <p>{incompleteNotice(unavailable)}</p>
          <RetryButton isRetrying={state === 'loading'} onRetry={() => void revalidate()} />
        </div>
      )}
      {problems.length > 0 && (
        <div className="query-notices">
          {problems.map((problem) => (
            <p key={problem} dir="auto">
              {problem}
            </p>
          ))}
          {understood !== '' && (
            <p>
              <FilledMessage text={messages.searchedFor} values={{ query: <code dir="auto">{understood}</code> }} />
            </p>
          )}
        </div>
      )}
    </>
  )
}

/** Lists each problem once, in the order of the text. */
function listProblems({ problems }: SearchResult['interpretation']): readonly string[] {
  const notices = [...new Set(problems.map(explainProblem))]
  const more = notices.length - MAX_NOTICES
  // A single further notice takes no more space than the sentence about it.
  if (more <= 1) return notices
  return [...notices.slice(0, MAX_NOTICES), messages.moreNotices(more)]
}

function incompleteNotice(unavailable: readonly string[]): string {
  return messages.incomplete(new Intl.ListFormat('en').format([...new Set(unavailable)].map(messages.quoted)))
}
