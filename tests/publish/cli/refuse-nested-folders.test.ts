import { mkdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { refuseNestedFolders } from '../../../src/publish/cli/refuse-nested-folders.ts'
import { createTemporaryFolder } from '../../temporary-folder.ts'

let folder = ''
const at = (path: string) => join(folder, path)

beforeEach(async () => {
  folder = await createTemporaryFolder()
  await mkdir(at('site/originals'), { recursive: true })
  await symlink(at('site'), at('link'))
})

test.each([
  ['the output is the folder of seeds', 'site', 'site'],
  ['the output is below the seeds', 'site', 'site/dist'],
  ['the output is a new folder far below the seeds', 'site', 'site/a/b/dist'],
  ['the output is below a link to the seeds', 'site', 'link/dist'],
])('%s: the build stops', (_, seeds, output) => {
  expect(() => refuseNestedFolders({ seeds: at(seeds), output: at(output), cache: at('cache') })).toThrow(
    `expected an output outside the folder of seeds ${at('site')}, found `,
  )
})

test.each([
  ['below the output', 'site/originals', 'site'],
  ['below the output, through a link', 'link/originals', 'site'],
])('the seeds are %s: the build stops', (_, seeds, output) => {
  expect(() => refuseNestedFolders({ seeds: at(seeds), output: at(output), cache: at('cache') })).toThrow(
    `expected seeds outside the output folder ${at('site')}, found them in ${at('site/originals')}. Move the seeds, or write elsewhere with --outDir.`,
  )
})

test.each([
  ['beside each other', 'site/originals', 'site/dist'],
  ['whose names begin alike', 'site/originals', 'site/originals-dist'],
  ['whose name begins with two dots', 'site', '..dist'],
])('folders %s are fine', (_, seeds, output) => {
  expect(() => refuseNestedFolders({ seeds: at(seeds), output: at(output), cache: at('cache') })).not.toThrow()
})

test('a missing folder of seeds is left to the step that reads it', () => {
  expect(() =>
    refuseNestedFolders({ seeds: at('missing'), output: at('missing/dist'), cache: at('cache') }),
  ).not.toThrow()
})

test.each(['site/cache', 'site', '.'])(
  'the cache is among the seeds, or around them, at %s: the build stops',
  (cache) => {
    expect(() => refuseNestedFolders({ seeds: at('site'), output: at('dist'), cache: at(cache) })).toThrow(
      `expected a cache outside the folder of seeds ${at('site')}, and seeds outside the cache`,
    )
  },
)
