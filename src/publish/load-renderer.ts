import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, type ResolvedConfig } from 'vite'
import type { CreateRenderer } from './render-page.ts'

export const PRERENDER_ENTRY = 'src/app/entry-prerender.tsx'

/** Where the compiled renderer stands while it is in use: below node_modules, which no watcher or checkout looks at. */
const COMPILED = 'node_modules/.backfile'

/**
 * Compiles the app's prerender entry with all that it imports, as production code, and loads it.
 * React and React Router give Node their development builds unless a bundler chooses otherwise.
 */
export async function loadRenderer({ root }: ResolvedConfig): Promise<CreateRenderer> {
  const outDir = join(root, COMPILED)
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: { ssr: PRERENDER_ENTRY, outDir, emptyOutDir: true, minify: false, copyPublicDir: false },
  })
  const url = pathToFileURL(join(outDir, 'entry-prerender.js')).href
  // The module is ours; the type is the one that it exports.
  const module = (await import(/* @vite-ignore */ url)) as { readonly createRenderer: CreateRenderer }
  return module.createRenderer
}
