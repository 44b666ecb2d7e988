import { type ComponentType, useState } from 'react'
import { useHref } from 'react-router'
import { LIST_PATH } from '../../../archive/paths.ts'
import { useIsHydrated } from '../../hydration/use-is-hydrated.ts'
import type { OfflineDialogProps } from './offline-dialog.tsx'

type Opened =
  | { readonly kind: 'closed' }
  | { readonly kind: 'open'; readonly Dialog: ComponentType<OfflineDialogProps> }
  | { readonly kind: 'failed' }

/**
 * Leads to all about keeping the archive offline, which is loaded when it is asked for. It comes when the scripts run, on
 * a line that is there already.
 */
export function OfflineButton() {
  const home = useHref(LIST_PATH)
  const isHydrated = useIsHydrated()
  const [opened, setOpened] = useState<Opened>({ kind: 'closed' })
  if (!isHydrated) return null
  async function open() {
    try {
      const { OfflineDialog } = await import('./offline-dialog.tsx')
      setOpened({ kind: 'open', Dialog: OfflineDialog })
    } catch {
      setOpened({ kind: 'failed' })
    }
  }
  return (
    <div className="offline-entry">
      {opened.kind === 'failed' && <span role="alert">This needs a connection. </span>}
      <button type="button" aria-haspopup="dialog" onClick={() => void open()}>
        Keep the archive offline
      </button>
      {opened.kind === 'open' && (
        <opened.Dialog root={new URL(home, location.href)} onClose={() => setOpened({ kind: 'closed' })} />
      )}
    </div>
  )
}
