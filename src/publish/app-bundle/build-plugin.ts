import type { Plugin } from 'vite'
import { BUNDLE_ASSETS_FILE, findAssets } from './bundle-assets.ts'

/** The mode in which Vite bundles the app alone. */
export const APP_MODE = 'app'

/** Leaves beside the bundled app what the publishing of archives must know of it. */
export function buildPlugin(): Plugin {
  return {
    name: 'backfile:build',
    apply: 'build',
    config(_, { mode }) {
      if (mode !== APP_MODE) throw new Error('Vite bundles the app alone. Run "npm run build" to publish the archive.')
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const source = JSON.stringify(findAssets(bundle))
        this.emitFile({ type: 'asset', fileName: BUNDLE_ASSETS_FILE, source })
      },
    },
  }
}
