import { handFocusOn } from '../../navigation/move-focus.ts'

interface FacetFailureProps {
  readonly isTrying: boolean
  readonly onRetry: () => void
}

export function FacetFailure({ isTrying, onRetry }: FacetFailureProps) {
  return (
    <div className="facet-note">
      <p role="alert">These could not be counted.</p>
      {/* Being disabled would take the focus from it. */}
      <button
        ref={handFocusOn}
        type="button"
        className="facet-more"
        aria-disabled={isTrying}
        onClick={() => {
          if (!isTrying) onRetry()
        }}
      >
        Try again
      </button>
    </div>
  )
}
