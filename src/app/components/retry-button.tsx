import { moveFocusOnUnmount } from '../navigation/move-focus.ts'
import { sharedMessages } from './messages.ts'

interface RetryButtonProps {
  readonly isRetrying?: boolean
  readonly onRetry: () => void
  readonly className?: string
}

/** Uses `aria-disabled` while a retry runs, because a button with `disabled` loses the focus. */
export function RetryButton({ isRetrying = false, onRetry, className = 'button' }: RetryButtonProps) {
  return (
    <button
      ref={moveFocusOnUnmount}
      type="button"
      className={className}
      aria-disabled={isRetrying}
      onClick={() => {
        if (!isRetrying) onRetry()
      }}
    >
      {sharedMessages.retry}
    </button>
  )
}
