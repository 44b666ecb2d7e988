import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright'
import { launchBrowser } from './browser.ts'
import { buildSite } from './run-command.ts'
import { type FolderServer, serveFolder } from './serve-folder.ts'
import { createTemporaryFolder } from '../temporary-folder.ts'

export const PROJECT = fileURLToPath(new URL('../..', import.meta.url))
export const PORT_TOWN = join(PROJECT, 'tests/fixtures/port-town')

/** A built archive, served, and a browser to read it with. */
export interface BuiltSite {
  readonly server: FolderServer
  readonly browser: Browser
  readonly outDir: string
  readonly close: () => Promise<void>
}

/** Throws with what the build printed where it fails. */
export async function buildOrThrow(seeds: string, outDir: string): Promise<void> {
  const { exitCode, output } = await buildSite(seeds, outDir)
  if (exitCode !== 0) throw new Error(`the build failed:\n${output}`)
}

/** Serves a bundle that is there, and leaves it there. */
export async function openBundle(outDir: string): Promise<BuiltSite> {
  const server = await serveFolder(outDir)
  const browser = await launchBrowser()
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

export async function openBuiltSite(seeds: string): Promise<BuiltSite> {
  const folder = await createTemporaryFolder()
  await buildOrThrow(seeds, folder)
  return await openBundle(folder)
}
