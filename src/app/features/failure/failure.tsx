import { useRevalidator, useRouteError } from 'react-router'
import { handFocusOn } from '../../navigation/move-focus.ts'
import { complaintOf } from './complaint.ts'

/** In place of a page that could not be shown, below the masthead. */
export function Failure() {
  return <FailureNotice error={useRouteError()} headingLevel={1} />
}

/** The same where there is no masthead, for want of the archive's own data. */
export function FailureAlone() {
  return (
    <main>
      <Failure />
    </main>
  )
}

interface FailureNoticeProps {
  readonly error: unknown
  /** 2 within a page that has its own heading. */
  readonly headingLevel: 1 | 2
}

export function FailureNotice({ error, headingLevel }: FailureNoticeProps) {
  const { revalidate, state } = useRevalidator()
  const complaint = complaintOf(error, navigator.onLine)
  const isTrying = state === 'loading'
  const Heading = `h${headingLevel}` as const
  function retry() {
    if (complaint.needsReload) window.location.reload()
    else if (!isTrying) void revalidate()
  }
  return (
    <div role="alert" className="notice-block">
      <Heading>{complaint.title}</Heading>
      <p>{complaint.advice}</p>
      <p>
        {/* Being disabled would take the focus from it. */}
        <button ref={handFocusOn} type="button" className="button" aria-disabled={isTrying} onClick={retry}>
          Try again
        </button>
      </p>
      <p className="type-small">
        What the program says: <code>{complaint.detail}</code>
      </p>
    </div>
  )
}
