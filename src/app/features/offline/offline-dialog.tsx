import { useEffect, useId, useRef, useSyncExternalStore } from 'react'
import './offline-dialog.css'
import type { KeepState } from '../../offline/keep-state.ts'
import type { Keeper } from '../../offline/keeper.ts'
import { keeperOf } from './keeper-of.ts'
import { OfflinePanel } from './offline-panel.tsx'

export interface OfflineDialogProps {
  /** Where the archive is mounted. */
  readonly root: URL
  readonly onClose: () => void
}

export function OfflineDialog({ root, onClose }: OfflineDialogProps) {
  const dialogRef = useRef<HTMLDialogElement>(null)
  const headingId = useId()
  const keeper = keeperOf(root)
  const state = useKeepState(keeper)
  useEffect(() => {
    if (dialogRef.current?.open === false) dialogRef.current.showModal()
  }, [])
  useEffect(() => {
    void keeper?.survey()
  }, [keeper])
  return (
    <dialog ref={dialogRef} aria-labelledby={headingId} className="help offline" onClose={onClose}>
      <div className="help-head">
        <h2 id={headingId}>Keep this archive offline</h2>
        <button type="button" className="button" onClick={() => dialogRef.current?.close()}>
          Close
        </button>
      </div>
      <OfflinePanel
        state={state}
        onStart={() => void keeper?.start()}
        onPause={() => void keeper?.pause()}
        onUndo={() => void keeper?.undo()}
      />
    </dialog>
  )
}

const UNSUPPORTED: KeepState = { kind: 'unsupported' }

function useKeepState(keeper: Keeper | null): KeepState {
  return useSyncExternalStore(
    (listener) => keeper?.subscribe(listener) ?? (() => {}),
    () => keeper?.state() ?? UNSUPPORTED,
  )
}
