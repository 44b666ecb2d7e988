import { readdir, truncate, utimes, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import {
  outputManifestFile,
  readOutputManifest,
  writeOutputManifest,
} from '../../../src/publish/output/output-manifest.ts'
import { createTemporaryFolder } from '../../temporary-folder.ts'

const MANIFEST = new Map([['articles/häfen.html', { key: 'k', bytes: 9, modifiedMs: 1_700_000_000_000.25 }]])

let folder = ''

const daysAgo = (days: number) => new Date(Date.now() - days * 24 * 60 * 60 * 1000)

beforeEach(async () => {
  folder = await createTemporaryFolder()
})

const fileFor = (outDir: string) => outputManifestFile(join(folder, 'outputs'), outDir)

test('a manifest is unchanged after writing and reading', () => {
  writeOutputManifest(fileFor('/dist'), MANIFEST)
  expect(readOutputManifest(fileFor('/dist'))).toEqual({ manifest: MANIFEST, isDamaged: false })
})

test('each output folder has its own manifest', () => {
  writeOutputManifest(fileFor('/dist'), MANIFEST)
  expect(readOutputManifest(fileFor('/other'))).toEqual({ manifest: new Map(), isDamaged: false })
})

test('a truncated or damaged manifest is read as empty', async () => {
  writeOutputManifest(fileFor('/dist'), MANIFEST)
  await truncate(fileFor('/dist'), 20)
  expect(readOutputManifest(fileFor('/dist'))).toEqual({ manifest: new Map(), isDamaged: true })
  await writeFile(fileFor('/dist'), '{}')
  expect(readOutputManifest(fileFor('/dist'))).toEqual({ manifest: new Map(), isDamaged: true })
})

test('a manifest that cannot be written is a note, because the bundle is published', async () => {
  await writeFile(join(folder, 'outputs'), '')
  expect(writeOutputManifest(fileFor('/dist'), MANIFEST)).toEqual([
    expect.stringMatching(
      /^The cache could not be written: .+ The next build writes every file of the archive again\.$/,
    ),
  ])
})

test('manifests that were not written for 30 days are removed', async () => {
  writeOutputManifest(fileFor('/old'), MANIFEST)
  writeOutputManifest(fileFor('/recent'), MANIFEST)
  await utimes(fileFor('/old'), daysAgo(31), daysAgo(31))
  await writeFile(join(folder, 'outputs/results.csv'), 'mine')
  await utimes(join(folder, 'outputs/results.csv'), daysAgo(31), daysAgo(31))
  await utimes(fileFor('/recent'), daysAgo(29), daysAgo(29))
  writeOutputManifest(fileFor('/dist'), MANIFEST)
  expect((await readdir(join(folder, 'outputs'))).toSorted()).toEqual(
    ['results.csv', basename(fileFor('/dist')), basename(fileFor('/recent'))].toSorted(),
  )
  expect(readOutputManifest(fileFor('/old')).manifest).toEqual(new Map())
})
