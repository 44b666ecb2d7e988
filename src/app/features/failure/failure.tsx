import { useRevalidator, useRouteError } from 'react-router'
import { type Complaint, complaintOf } from './complaint.ts'

/** In place of a page that could not be shown, below the masthead. */
export function Failure() {
  const error = useRouteError()
  const { revalidate, state } = useRevalidator()
  const complaint = complaintOf(error, navigator.onLine)
  const retry = () => (complaint.needsReload ? window.location.reload() : void revalidate())
  return (
    <div role="alert" className="notice-block">
      <h1>{complaint.title}</h1>
      <p>{complaint.advice}</p>
      <p>
        <button type="button" className="button" disabled={state === 'loading'} onClick={retry}>
          Try again
        </button>
      </p>
      <Details {...complaint} />
    </div>
  )
}

/** The same where there is no masthead, for want of the archive's own data. */
export function FailureAlone() {
  return (
    <main>
      <Failure />
    </main>
  )
}

function Details({ detail }: Complaint) {
  return (
    <p className="type-small">
      What the program says: <code>{detail}</code>
    </p>
  )
}
