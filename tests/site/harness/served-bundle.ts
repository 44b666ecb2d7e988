import { join } from 'node:path'
import type { Browser } from 'playwright'
import { inject } from 'vitest'
import { createTemporaryFolder } from '../../temporary-folder.ts'
import { connectBrowser } from './browser.ts'
import { buildOrThrow } from './run-build.ts'
import { type FolderServer, serveFolder } from './serve-folder.ts'

/** A published archive, its server, and a browser to read it with. */
export interface ServedBundle {
  readonly server: FolderServer
  readonly browser: Browser
  readonly outDir: string
  readonly close: () => Promise<void>
}

/** Returns the folder of a bundle that `global-setup.ts` has built. A test that changes a bundle copies it first. */
export function sharedBundle(name: 'port-town' | 'extended'): string {
  return join(inject('sharedBundles'), name)
}

/** Serves a bundle. `close` does not remove its folder. */
export async function serveBundle(outDir: string): Promise<ServedBundle> {
  const server = await serveFolder(outDir)
  const browser = await connectBrowser()
  return {
    server,
    browser,
    outDir,
    close: async () => {
      await browser.close()
      await server.close()
    },
  }
}

/** Builds the archive of a folder of seeds, and serves it. */
export async function buildAndServe(seeds: string): Promise<ServedBundle> {
  const outDir = await createTemporaryFolder()
  await buildOrThrow(seeds, outDir)
  return await serveBundle(outDir)
}
