import { SERVICE_WORKER_FILE } from '../../../archive/paths.ts'
import { createKeeper, type Keeper } from '../../offline/keeper.ts'
import { keptShelf } from '../../offline/kept-shelf.ts'

let known: { readonly address: string; readonly keeper: Keeper } | null = null

/** The page's one keeper, which goes on while the reader does something else; null where a browser cannot keep. */
export function keeperOf(root: URL): Keeper | null {
  const { serviceWorker, storage } = navigator as Partial<Navigator>
  if (serviceWorker === undefined || storage === undefined || !('caches' in globalThis)) return null
  if (known?.address === root.href) return known.keeper
  const keeper = createKeeper({
    root,
    shelf: keptShelf(root, caches),
    storage,
    ensureWorker: () => serviceWorker.register(root.href + SERVICE_WORKER_FILE),
  })
  known = { address: root.href, keeper }
  return keeper
}
