import { spawnSync } from 'node:child_process'
import { copyFile, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import type { StepProfile } from '../../../../src/publish/cli/build-profile.ts'
import type { BenchArchive } from '../archive.ts'
import type { Contestant } from '../contestant.ts'
import { indexParts } from '../index-parts.ts'
import { naiveSearch } from '../naive-search.ts'
import { askInList, idlePathOf } from './backfile-list.ts'

const HERE = fileURLToPath(new URL('.', import.meta.url))
const SCRIPTED_PATH = 'bench/'

/** This product; `dist` is a bundle of the archive that was built before, or null. */
export async function buildBackfile(
  { seeds, originals }: BenchArchive,
  folder: string,
  dist: string | null,
): Promise<Contestant> {
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
    ask: askInList,
    scriptedPath: SCRIPTED_PATH,
    expected: await naiveSearch(originals),
  }
}

/** Gives back the seconds that the index took. */
async function buildBundle(seeds: string, bundle: string, profileFile: string): Promise<number | null> {
  const child = spawnSync(process.execPath, ['tests/bench/run.mjs', 'build-once', seeds, bundle, profileFile], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (child.status !== 0) throw new Error('the build of the archive failed')
  const profile = JSON.parse(await readFile(profileFile, 'utf8')) as readonly StepProfile[]
  return profile.find(({ step }) => step === 'index')?.seconds ?? null
}

/** The bundle shows its search to readers alone: a page of the benchmark's own brings the same client to scripts. */
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
