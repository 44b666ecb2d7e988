import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

/** Where the compiled worker stands while it is in use: below node_modules, which no watcher or checkout looks at. */
const COMPILED = 'node_modules/.backfile'

/**
 * Compiles the worker that renders pages, with all that it imports, as production code, and answers its address.
 * React and React Router give Node their development builds unless a bundler chooses otherwise.
 */
export async function compilePageWorker(root: string): Promise<string> {
  const outDir = join(root, COMPILED)
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: { ssr: 'src/publish/page-worker.ts', outDir, emptyOutDir: true, minify: false, copyPublicDir: false },
  })
  return pathToFileURL(join(outDir, 'page-worker.js')).href
}
