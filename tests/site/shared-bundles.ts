import type { TestProject } from 'vitest/node'
import { createTemporaryFolder, removeTemporaryFolders } from '../temporary-folder.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder for bundles that several files of tests read: `port-town.ts` says who builds them. */
    readonly sharedBundles: string
  }
}

/** Before the first file of tests. */
export async function setup({ provide }: TestProject): Promise<void> {
  const folder = await createTemporaryFolder()
  provide('sharedBundles', folder)
}

/** After the last one. */
export function teardown(): Promise<void> {
  return removeTemporaryFolders()
}
