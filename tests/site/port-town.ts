import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'
import { type BuiltSite, buildOrThrow, openBundle, PORT_TOWN } from './fixture-site.ts'

/**
 * The folder with the archive of the fixtures, which the first file of tests that asks for it builds for all that follow:
 * nothing may be written into it. A test that changes a bundle copies it first.
 */
export async function portTownBundle(): Promise<string> {
  const outDir = join(inject('sharedBundles'), 'port-town')
  // Bundles are moved to their place when they are finished: one that is there is whole.
  if (!existsSync(outDir)) await buildOrThrow(PORT_TOWN, outDir)
  return outDir
}

export async function openPortTown(): Promise<BuiltSite> {
  return await openBundle(await portTownBundle())
}
