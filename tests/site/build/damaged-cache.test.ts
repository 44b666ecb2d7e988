import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyDamage, damageBytes } from '../../damage-bytes.ts'
import { createTemporaryFolder } from '../../temporary-folder.ts'
import { expectEqualFolders } from '../harness/compare-folders.ts'
import { copyProject } from '../harness/copy-project.ts'
import { PORT_TOWN, runBuild } from '../harness/run-build.ts'

function listCachedFiles(project: string): readonly string[] {
  return readdirSync(join(project, 'node_modules/.cache'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
}

test('if every cached file is damaged, the build makes all of them again, says so, and writes the bundle of a fresh build', async () => {
  const folder = await createTemporaryFolder()
  const project = await copyProject()
  const dist = join(folder, 'dist')
  const build = () => runBuild(PORT_TOWN, ['--outDir', dist], {}, { project })
  expect((await build()).exitCode).toBe(0)
  const fresh = join(folder, 'fresh')
  await cp(dist, fresh, { recursive: true })

  const files = listCachedFiles(project)
  const damages = fc.sample(anyDamage, files.length)
  for (const [index, file] of files.entries()) {
    const intact = readFileSync(file)
    const damaged = damageBytes(intact, damages[index] ?? { kind: 'truncate', start: 0, other: 0 })
    // Some damages change nothing.
    writeFileSync(file, damaged.equals(intact) ? intact.subarray(1) : damaged)
  }
  const afterDamage = await build()
  expect(afterDamage, JSON.stringify(damages)).toMatchObject({ exitCode: 0 })
  await expectEqualFolders(fresh, dist)
  for (const line of [
    'The compiled program in the cache was damaged. It is compiled again.',
    'The cache was damaged. The seeds concerned were parsed again.',
    'The cache was damaged. Every file of the archive was written again.',
  ]) {
    expect(afterDamage.output).toContain(line)
  }

  const healed = await build()
  expect(healed.exitCode).toBe(0)
  expect(healed.output).not.toContain('cache was damaged')
  await expectEqualFolders(fresh, dist)
})
