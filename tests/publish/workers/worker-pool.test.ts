import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import type { WorkerPool } from '../../../src/publish/workers/tasks.ts'
import { openWorkerPool } from '../../../src/publish/workers/worker-pool.ts'
import { exampleSettings } from '../metadata/example-pages.ts'
import { createTemporaryFolder } from '../../temporary-folder.ts'

/** Opens a pool whose threads run the code, in place of the compiled `worker.ts`. */
async function openPool(code: string): Promise<WorkerPool> {
  const folder = await createTemporaryFolder()
  const worker = join(folder, 'worker.mjs')
  await writeFile(worker, code)
  const pool = openWorkerPool(pathToFileURL(worker).href, { folder: join(folder, 'cache'), program: 'program-1' }, 2)
  onTestFinished(pool.close)
  return pool
}

const PAGES = { target: { folder: 'dist', settings: exampleSettings(), template: '' }, pages: [], dataFiles: [] }
const BATCH = { folder: 'seeds', paths: ['a.txt'], settings: { language: 'en', dateOrder: undefined } }

test('a worker thread receives a request with its task and the location of the cache', async () => {
  const pool = await openPool('export default (request) => ({ key: JSON.stringify(request), wasDamaged: false })')
  const request: unknown = JSON.parse((await pool.parseBatch(BATCH)).key)
  expect(request).toMatchObject({ kind: 'parse-batch', task: { paths: ['a.txt'] }, cache: { program: 'program-1' } })
})

test('an error in a thread is thrown with its message', async () => {
  const pool = await openPool("export default () => { throw new Error('the page a.html could not be rendered') }")
  await expect(pool.renderPages(PAGES)).rejects.toThrow('the page a.html could not be rendered')
})
