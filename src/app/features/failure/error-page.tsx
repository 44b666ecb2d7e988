import { useRevalidator, useRouteError } from 'react-router'
import { FilledMessage } from '../../components/filled-message.tsx'
import { RetryButton } from '../../components/retry-button.tsx'
import { createErrorMessage } from './error-message.ts'
import { detailMessage } from './messages.ts'

/** The error boundary of pages, below the masthead. */
export function ErrorPage() {
  return <ErrorNotice error={useRouteError()} headingLevel={1} />
}

/** Without the data of the layout, there is no masthead. */
export function RootErrorBoundary() {
  return (
    <main>
      <ErrorPage />
    </main>
  )
}

interface ErrorNoticeProps {
  readonly error: unknown
  /** 2 on a page that has its own heading. */
  readonly headingLevel: 1 | 2
}

export function ErrorNotice({ error, headingLevel }: ErrorNoticeProps) {
  const { revalidate, state } = useRevalidator()
  const { title, advice, detail, needsReload } = createErrorMessage(error, navigator.onLine)
  const Heading = `h${headingLevel}` as const
  return (
    <div role="alert" className="notice-block">
      <Heading>{title}</Heading>
      <p>{advice}</p>
      <p>
        <RetryButton
          isRetrying={state === 'loading'}
          onRetry={() => {
            if (needsReload) window.location.reload()
            else void revalidate()
          }}
        />
      </p>
      <p className="type-small">
        <FilledMessage text={detailMessage} values={{ detail: <code>{detail}</code> }} />
      </p>
    </div>
  )
}
