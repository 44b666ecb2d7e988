import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright'
import { launchBrowser } from './browser.ts'
import { buildSite } from './run-command.ts'
import { type FolderServer, serveFolder } from './serve-folder.ts'
import { temporaryFolder } from './temporary-folder.ts'

export const PROJECT = fileURLToPath(new URL('../..', import.meta.url))
export const PORT_TOWN = join(PROJECT, 'tests/fixtures/port-town')

/** A built archive, served, and a browser to read it with. */
export interface BuiltSite {
  readonly server: FolderServer
  readonly browser: Browser
  readonly outDir: string
  /** What the build printed. */
  readonly output: string
  readonly close: () => Promise<void>
}

export async function openBuiltSite(seeds: string): Promise<BuiltSite> {
  const folder = await temporaryFolder()
  const { exitCode, output } = await buildSite(seeds, folder.path)
  if (exitCode !== 0) throw new Error(`the build failed:\n${output}`)
  const server = await serveFolder(folder.path)
  const browser = await launchBrowser()
  return {
    server,
    browser,
    outDir: folder.path,
    output,
    close: async () => {
      await browser.close()
      await server.close()
      await folder.remove()
    },
  }
}
