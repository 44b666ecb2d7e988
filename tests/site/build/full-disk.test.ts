import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { mountMemory } from '../../mount-memory.ts'
import { createTemporaryFolder } from '../../temporary-folder.ts'
import { PORT_TOWN, runBuild } from '../harness/run-build.ts'

const NO_SPACE = /^The build stopped: ENOSPC: .+ No space is left on a disk\. Free some, .+$/m
const NO_MOUNT = 'only a user who may mount a file system can try this'

test('a build whose output disk becomes full stops with one sentence, and leaves nothing behind', async ({ skip }) => {
  const folder = await createTemporaryFolder()
  const disk = join(folder, 'disk')
  await mkdir(disk)
  if (!mountMemory(disk, '1m')) return skip(NO_MOUNT)
  const { exitCode, output } = await runBuild(PORT_TOWN, ['--outDir', join(disk, 'dist')])
  expect(output).toMatch(NO_SPACE)
  expect(output).not.toContain('    at ')
  expect(exitCode).toBe(1)
  expect(await readdir(disk)).toEqual([])
})

test('a build whose cache disk becomes full stops with one sentence', async ({ skip }) => {
  const folder = await createTemporaryFolder()
  const disk = join(folder, 'disk')
  await mkdir(disk)
  if (!mountMemory(disk, '64k')) return skip(NO_MOUNT)
  const { exitCode, output } = await runBuild(PORT_TOWN, ['--outDir', join(folder, 'dist')], { BACKFILE_CACHE: disk })
  expect(output).toMatch(NO_SPACE)
  expect(output).not.toContain('    at ')
  expect(exitCode).toBe(1)
})

test('a build whose cache disk is full from the start works without a cache', async ({ skip }) => {
  const folder = await createTemporaryFolder()
  const disk = join(folder, 'disk')
  await mkdir(disk)
  if (!mountMemory(disk, '64k')) return skip(NO_MOUNT)
  await writeFile(join(disk, 'full'), Buffer.alloc(64 * 1024))
  const { exitCode, output } = await runBuild(PORT_TOWN, ['--outDir', join(folder, 'dist')], { BACKFILE_CACHE: disk })
  expect(output).toMatch(/^Nothing was cached, so the next build parses every seed again: ENOSPC.+$/m)
  expect(exitCode).toBe(0)
})
