import { useId } from 'react'
import type { DownloadState, Progress } from '../../offline/download-state.ts'
import { moveFocusOnUnmount } from '../../navigation/move-focus.ts'
import { createDownloadMessage, type DownloadMessage } from './download-message.ts'
import { messages } from './messages.ts'

interface OfflinePanelProps {
  readonly state: DownloadState
  readonly onStart: () => void
  readonly onPause: () => void
  readonly onRemove: () => void
}

/** The state of the download, and its buttons. */
export function OfflinePanel({ state, ...handlers }: OfflinePanelProps) {
  const message = createDownloadMessage(state)
  const progress = 'progress' in state ? state.progress : null
  return (
    // Receives the focus if the focused button is removed, see `moveFocusOnUnmount`.
    <div className="offline-panel" tabIndex={-1}>
      {/* Only the title is announced, because the numbers below change too often. */}
      <output className="offline-title" data-tone={state.kind === 'failed' ? 'failure' : undefined}>
        {message.title}
      </output>
      {message.details.map((detail) => (
        <p key={detail}>{detail}</p>
      ))}
      {progress !== null && <DownloadProgress progress={progress} />}
      <Actions message={message} {...handlers} />
    </div>
  )
}

function DownloadProgress({ progress: { done, total } }: { readonly progress: Progress }) {
  const countsId = useId()
  return (
    <div className="offline-progress">
      <progress aria-label={messages.progress} aria-describedby={countsId} max={total.bytes} value={done.bytes} />
      <p id={countsId}>
        <span>{messages.bytesProgress(done.bytes, total.bytes)}</span>{' '}
        <span>{messages.filesProgress(done.files, total.files)}</span>
      </p>
    </div>
  )
}

interface ActionsProps extends Omit<OfflinePanelProps, 'state'> {
  readonly message: DownloadMessage
}

function Actions({ message, onStart, onPause, onRemove }: ActionsProps) {
  const handlers = { start: onStart, pause: onPause, remove: onRemove }
  return (
    <p className="offline-actions">
      {message.actions.map(({ kind, label }) => (
        <button
          // One button for start and pause, so that it keeps the focus.
          key={kind === 'remove' ? 'remove' : 'main'}
          ref={moveFocusOnUnmount}
          type="button"
          className={kind === 'remove' ? 'button' : 'button offline-main'}
          onClick={handlers[kind]}
        >
          {label}
        </button>
      ))}
    </p>
  )
}
