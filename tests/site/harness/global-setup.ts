import { join } from 'node:path'
import { type BrowserServer, chromium } from 'playwright'
import type { TestProject } from 'vitest/node'
import { createTemporaryFolder, removeTemporaryFolders } from '../../temporary-folder.ts'
import { chromiumOptions } from './chromium-options.ts'
import { writeExtendedSeeds } from './extended-seeds.ts'
import { buildOrThrow, PORT_TOWN } from './run-build.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the Chromium that all tests share. */
    readonly chromiumEndpoint: string
    /** The folder of the bundles that several files of tests read; they must not write into it. */
    readonly sharedBundles: string
  }
}

let chromiumServer: BrowserServer | null = null

/** Starts one Chromium and builds the shared bundles, before the first file of tests. */
export async function setup({ provide }: TestProject): Promise<void> {
  const folder = await createTemporaryFolder()
  provide('sharedBundles', folder)
  chromiumServer = await chromium.launchServer(await chromiumOptions())
  provide('chromiumEndpoint', chromiumServer.wsEndpoint())
  await buildOrThrow(PORT_TOWN, join(folder, 'port-town'))
  const seeds = await createTemporaryFolder()
  await writeExtendedSeeds(seeds)
  await buildOrThrow(seeds, join(folder, 'extended'))
}

/** Runs after the last test file. */
export async function teardown(): Promise<void> {
  await chromiumServer?.close()
  await removeTemporaryFolders()
}
