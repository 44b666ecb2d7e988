import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readChecked, writeAtomically, writeChecked } from '../../../src/publish/output/state-files.ts'
import { anyDamage, damageBytes } from '../../damage-bytes.ts'
import { createTemporaryFolder } from '../../temporary-folder.ts'
import { readFileSync } from 'node:fs'

test('a checked file is read unchanged, and a missing one is reported', async () => {
  const folder = await createTemporaryFolder()
  fc.assert(
    fc.property(fc.uint8Array(), (content) => {
      writeChecked(join(folder, 'file'), content)
      expect(readChecked(join(folder, 'file'))).toEqual({ kind: 'intact', content: Buffer.from(content) })
    }),
  )
  expect(readChecked(join(folder, 'other'))).toEqual({ kind: 'missing' })
})

test('a checked file with any damage, at any length, is reported as damaged', async () => {
  const folder = await createTemporaryFolder()
  const file = join(folder, 'file')
  writeChecked(file, 'The jury found the mayor innocent. '.repeat(20))
  const intact = readFileSync(file)
  await fc.assert(
    fc.asyncProperty(anyDamage, async (damage) => {
      const damaged = damageBytes(intact, damage)
      fc.pre(!damaged.equals(intact))
      await writeFile(file, damaged)
      expect(readChecked(file)).toEqual({ kind: 'damaged' })
    }),
    { numRuns: 500 },
  )
})

test('a file that is written atomically is replaced, and a user’s file with a similar name stays', async () => {
  const folder = await createTemporaryFolder()
  await writeFile(join(folder, 'archive.html.part'), 'mine')
  writeAtomically(join(folder, 'archive.html'), 'one')
  writeAtomically(join(folder, 'archive.html'), 'two')
  expect(readFileSync(join(folder, 'archive.html'), 'utf8')).toBe('two')
  expect(readFileSync(join(folder, 'archive.html.part'), 'utf8')).toBe('mine')
  expect((await readdir(folder)).toSorted()).toEqual(['archive.html', 'archive.html.part'])
})
