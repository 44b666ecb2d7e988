import { useId } from 'react'
import { formatNumber } from '../../components/counts.ts'
import type { KeepState, Progress } from '../../offline/keep-state.ts'
import { handFocusOn } from '../../navigation/move-focus.ts'
import { byteLabel } from './byte-label.ts'
import { type Advice, adviceOf } from './offline-advice.ts'

interface OfflinePanelProps {
  readonly state: KeepState
  readonly onStart: () => void
  readonly onPause: () => void
  readonly onUndo: () => void
}

/** What is kept on this device, and what can be done about it. */
export function OfflinePanel({ state, ...actions }: OfflinePanelProps) {
  const advice = adviceOf(state)
  const progress = 'progress' in state ? state.progress : null
  return (
    // Takes the focus over from a button that goes away, see `handFocusOn`.
    <div className="offline-panel" tabIndex={-1}>
      {/* A status alone: the figures below it change too often to be told. */}
      <output className="offline-title" data-tone={state.kind === 'failed' ? 'failure' : undefined}>
        {advice.title}
      </output>
      {advice.remarks.map((remark) => (
        <p key={remark}>{remark}</p>
      ))}
      {progress !== null && <KeepProgress progress={progress} />}
      <Actions advice={advice} {...actions} />
    </div>
  )
}

function KeepProgress({ progress: { done, total } }: { readonly progress: Progress }) {
  const figuresId = useId()
  return (
    <div className="offline-progress">
      <progress aria-label="Kept on this device" aria-describedby={figuresId} max={total.bytes} value={done.bytes} />
      <p id={figuresId}>
        <span>
          {byteLabel(done.bytes)} of {byteLabel(total.bytes)}
        </span>{' '}
        <span>
          {formatNumber(done.files)} of {formatNumber(total.files)} files
        </span>
      </p>
    </div>
  )
}

function Actions({ advice, onStart, onPause, onUndo }: Omit<OfflinePanelProps, 'state'> & { readonly advice: Advice }) {
  const run = { start: onStart, pause: onPause, undo: onUndo }
  return (
    <p className="offline-actions">
      {advice.actions.map(({ does, label }) => (
        <button
          // The same button says another thing when something is under way, and so does not lose the focus.
          key={does === 'undo' ? 'undo' : 'main'}
          ref={handFocusOn}
          type="button"
          className={does === 'undo' ? 'button' : 'button offline-main'}
          onClick={run[does]}
        >
          {label}
        </button>
      ))}
    </p>
  )
}
