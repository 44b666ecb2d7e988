import { type ComponentType, useState, useSyncExternalStore } from 'react'
import { useHref } from 'react-router'
import { LIST_PATH } from '../../../archive/paths.ts'
import { messages } from './messages.ts'
import type { OfflineDialogProps } from './offline-dialog.tsx'

type DialogState =
  | { readonly kind: 'closed' }
  | { readonly kind: 'open'; readonly Dialog: ComponentType<OfflineDialogProps> }
  | { readonly kind: 'failed' }

/** Opens the dialog for offline use, which is loaded on demand. The button needs scripts, so it is not prerendered. */
export function OfflineButton() {
  const home = useHref(LIST_PATH)
  const isHydrated = useIsHydrated()
  const [dialog, setDialog] = useState<DialogState>({ kind: 'closed' })
  if (!isHydrated) return null
  async function open() {
    try {
      const { OfflineDialog } = await import('./offline-dialog.tsx')
      setDialog({ kind: 'open', Dialog: OfflineDialog })
    } catch {
      setDialog({ kind: 'failed' })
    }
  }
  return (
    <div className="offline-entry">
      {dialog.kind === 'failed' && <span role="alert">{messages.needsConnection} </span>}
      <button type="button" aria-haspopup="dialog" onClick={() => void open()}>
        {messages.open}
      </button>
      {dialog.kind === 'open' && (
        <dialog.Dialog root={new URL(home, location.href)} onClose={() => setDialog({ kind: 'closed' })} />
      )}
    </div>
  )
}

/** False while prerendering and hydrating, which must render the same elements. */
function useIsHydrated(): boolean {
  return useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  )
}
