import type { TestProject } from 'vitest/node'
import { temporaryFolder } from './temporary-folder.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder for bundles that several files of tests read: `port-town.ts` says who builds them. */
    readonly sharedBundles: string
  }
}

let folder: Awaited<ReturnType<typeof temporaryFolder>>

/** Before the first file of tests. */
export async function setup({ provide }: TestProject): Promise<void> {
  folder = await temporaryFolder()
  provide('sharedBundles', folder.path)
}

/** After the last one. */
export function teardown(): Promise<void> {
  return folder.remove()
}
