import { useId } from 'react'
import type { DownloadContent } from '../../offline/download-plan.ts'
import type { DownloadState, Progress } from '../../offline/download-state.ts'
import { moveFocusOnUnmount } from '../../navigation/move-focus.ts'
import { createDownloadMessage, type DownloadAction, type DownloadMessage } from './download-message.ts'
import { messages } from './messages.ts'

interface OfflinePanelProps {
  readonly state: DownloadState
  /** Without content, the download continues with the content that was chosen before. */
  readonly onStart: (content?: DownloadContent) => void
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
  function run(action: DownloadAction) {
    switch (action.kind) {
      case 'start':
        return onStart(action.content)
      case 'pause':
        return onPause()
      case 'remove':
        return onRemove()
      default:
        return action satisfies never
    }
  }

  return (
    <p className="offline-actions">
      {message.actions.map((action, index) => (
        <button
          // One button for start and pause, so that it keeps the focus.
          key={action.kind === 'remove' ? 'remove' : `main ${index}`}
          ref={moveFocusOnUnmount}
          type="button"
          className={index === 0 && action.kind !== 'remove' ? 'button offline-main' : 'button'}
          onClick={() => run(action)}
        >
          {action.label}
        </button>
      ))}
    </p>
  )
}
