import { useRevalidator, useRouteError } from 'react-router'
import { FilledMessage } from '../../components/filled-message.tsx'
import { RetryButton } from '../../components/retry-button.tsx'
import { detailMessage, messages } from './messages.ts'
import { DataError, FormatError } from '../../data/data-error.ts'

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
  /** 2 on a page with its own heading. */
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

/** `needsReload` is true if a retry must reload the whole page. */
function createErrorMessage(error: unknown, isOnline: boolean) {
  const detail = error instanceof Error ? error.message : String(error)
  const isScript = isMissingScript(error)
  if (error instanceof FormatError) return { ...messages.newerFormat, detail, needsReload: true }
  if (error instanceof DataError && error.isMissing) return { ...messages.missingFile, detail, needsReload: false }
  if (error instanceof DataError && error.status === 200) return { ...messages.damagedFile, detail, needsReload: false }
  if (!isOnline) return { ...messages.offline, detail, needsReload: isScript }
  if (error instanceof DataError && error.status === null) return { ...messages.noAnswer, detail, needsReload: false }
  if (isScript) return { ...messages.missingScript, detail, needsReload: true }
  return { ...messages.unknown, detail, needsReload: false }
}

/** Each browser has its own message for a dynamic import that failed. */
function isMissingScript(error: unknown): boolean {
  return error instanceof TypeError && /dynamically imported module|importing a module script/i.test(error.message)
}
