import type { Plugin } from 'vite'
import { BUNDLE_ASSETS_FILE, findAssets } from './bundle-assets.ts'

/** The Vite mode for the bundle of the app. */
export const APP_MODE = 'app'

/** Writes `BundleAssets` into the bundle of the app. */
export function buildPlugin(): Plugin {
  return {
    name: 'backfile:build',
    apply: 'build',
    config(_, { mode }) {
      if (mode !== APP_MODE) throw new Error('Vite bundles only the app. Run "npm run build" to publish the archive.')
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
