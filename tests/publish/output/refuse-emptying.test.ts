import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { refuseEmptying } from '../../../src/publish/output/refuse-emptying.ts'
import { createTemporaryFolder } from '../../temporary-folder.ts'

async function publish(manifest: string): Promise<string> {
  const folder = await createTemporaryFolder()
  await mkdir(join(folder, 'data'))
  await writeFile(join(folder, 'data/archive.json'), manifest)
  return folder
}

test('an archive without articles does not replace one with articles', async () => {
  const folder = await publish('{"total":60}')
  expect(() => refuseEmptying(folder, 0)).toThrow(
    `expected articles, found none, but the archive in ${folder} has 60. Check the folder of seeds. To publish an archive without articles, empty the output folder first.`,
  )
  expect(() => refuseEmptying(folder, 1)).not.toThrow()
})

test.each(['{"total":0}', 'damaged', '{}'])(
  'an archive without articles may replace a bundle with the manifest %s',
  async (manifest) => {
    const folder = await publish(manifest)
    expect(() => refuseEmptying(folder, 0)).not.toThrow()
  },
)

test('an archive without articles may be the first', () => {
  expect(() => refuseEmptying(null, 0)).not.toThrow()
})
