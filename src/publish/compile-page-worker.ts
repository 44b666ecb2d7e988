import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

/** A compiled module in a temporary folder of its own, so that builds can run side by side. */
export interface CompiledWorker {
  readonly url: string
  readonly remove: () => Promise<void>
}

/**
 * Compiles the worker that renders pages, with all that it imports, as production code. Without a bundler, Node would
 * load the development builds of React and React Router.
 */
export async function compilePageWorker(root: string): Promise<CompiledWorker> {
  const outDir = await mkdtemp(join(tmpdir(), 'backfile-worker-'))
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: 'src/publish/page-worker.ts',
      outDir,
      minify: false,
      copyPublicDir: false,
      rolldownOptions: { output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' } },
    },
  })
  return {
    url: pathToFileURL(join(outDir, 'page-worker.mjs')).href,
    remove: () => rm(outDir, { recursive: true }),
  }
}
