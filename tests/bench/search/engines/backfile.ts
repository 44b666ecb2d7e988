import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import type { Page } from 'playwright'
import { waitUntilSettled } from '../../../site/harness/page-state.ts'
import { buildWithProfile, readProfile } from '../../build-profile.ts'
import type { BenchArchive } from '../archive.ts'
import type { Engine } from '../engine.ts'
import { indexParts } from '../index-parts.ts'
import { naiveSearch } from '../naive-search.ts'
import { idlePathOf, searchInList } from './backfile-list.ts'
import { waitForSearchRows } from './peer.ts'

const HERE = fileURLToPath(new URL('.', import.meta.url))
const SCRIPTED_PATH = 'bench/'

/** Prepares this product. `dist` is a bundle of the archive that was built before, or null. */
export async function buildBackfile(
  { seeds, originals }: BenchArchive,
  folder: string,
  dist: string | null,
): Promise<Engine> {
  const bundle = dist ?? join(folder, 'dist')
  const indexSeconds = dist === null ? await buildBundle(seeds, bundle, join(folder, 'profile.json')) : null
  const scripted = join(folder, 'scripted')
  await compileScriptedPage(join(scripted, SCRIPTED_PATH))
  return {
    name: 'Backfile',
    folders: [bundle, scripted],
    indexSeconds,
    index: await indexParts(join(bundle, 'data/search'), (path) =>
      path.includes('positions') ? 'positions' : 'index',
    ),
    isWhole: false,
    isList: true,
    idlePath: idlePathOf,
    waitUntilReady: waitForPage,
    search: searchInList,
    scriptedPath: SCRIPTED_PATH,
    expected: await naiveSearch(originals),
  }
}

/** Builds the archive, and returns the seconds that its index took. */
async function buildBundle(seeds: string, bundle: string, profileFile: string): Promise<number> {
  await buildWithProfile(seeds, bundle, profileFile)
  const index = (await readProfile(profileFile)).find(({ step }) => step === 'index')
  if (index === undefined) throw new Error('the profile of the build has no step “index”')
  return index.seconds
}

/** Compiles a page that makes the search client of the bundle callable from scripts. */
async function compileScriptedPage(outDir: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    base: './',
    build: {
      outDir,
      copyPublicDir: false,
      rolldownOptions: { input: join(HERE, 'backfile-page.ts'), output: { entryFileNames: 'page.mjs' } },
    },
  })
  await copyFile(join(HERE, '../peers/page.html'), join(outDir, 'index.html'))
}

/** The list is ready when it is hydrated; before that, Enter in the search box would load another document. */
async function waitForPage(page: Page): Promise<void> {
  if (new URL(page.url()).pathname.endsWith(`/${SCRIPTED_PATH}`)) await waitForSearchRows(page)
  else await waitUntilSettled(page)
}
