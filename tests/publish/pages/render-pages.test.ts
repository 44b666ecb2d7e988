import { expect, test } from 'vitest'
import type { Finding } from '../../../src/archive/files/report.ts'
import { createFinding, FILE_START } from '../../../src/ingest/diagnostics/diagnostics.ts'
import { FINDINGS } from '../../../src/ingest/diagnostics/findings.ts'
import type { PageTask } from '../../../src/publish/pages/page-task.ts'
import type { PageBatch } from '../../../src/publish/pages/page-task.ts'
import { renderPages } from '../../../src/publish/pages/render-pages.ts'
import { exampleSettings } from '../metadata/example-pages.ts'

const TARGET = { folder: 'dist', settings: exampleSettings(), template: '' }

function pagesOf(count: number): readonly PageTask[] {
  return Array.from({ length: count }, (_, index) => ({
    path: `/${index}`,
    assets: { modules: [], styles: [] },
    preloaded: [],
    articleFile: `data/${index}`,
    seedPath: null,
    inputs: [],
  }))
}

/** Every tenth data file is new. */
const PAGE_DATA = new Map(Array.from({ length: 110 }, (_, index) => [`data/${index * 10}`, () => `text ${index * 10}`]))

async function render(
  count: number,
  handle: (batch: PageBatch) => void = () => undefined,
  failuresOf: (batch: PageBatch) => readonly Finding[] = () => [],
) {
  const batches: PageBatch[] = []
  const counts: number[] = []
  const written = await renderPages(pagesOf(count), {
    target: TARGET,
    pageData: PAGE_DATA,
    workers: {
      threads: 2,
      async renderPages(batch) {
        batches.push(batch)
        handle(batch)
        return { count: batch.pages.length, bytes: 2 * batch.pages.length, failures: failuresOf(batch) }
      },
    },
    onCount: (done) => counts.push(done),
  })
  return { batches, counts, written }
}

test('every page is rendered once, in batches with the new data files of their pages', async () => {
  const { batches, counts, written } = await render(1100)
  expect(batches.flatMap(({ pages }) => pages.map(({ path }) => path)).toSorted()).toEqual(
    pagesOf(1100)
      .map(({ path }) => path)
      .toSorted(),
  )
  for (const { pages, dataFiles } of batches) {
    const expected = pages.flatMap(({ articleFile }) => (PAGE_DATA.has(articleFile ?? '') ? [articleFile] : []))
    expect(dataFiles.map(([path]) => path)).toEqual(expected)
    expect(dataFiles.map(([, text]) => text)).toEqual(expected.map((path) => path?.replace('data/', 'text ')))
  }
  expect(counts.at(-1)).toBe(1100)
  expect(written).toEqual({ count: 1100, bytes: 2200 })
})

test('without pages, no worker receives a request', async () => {
  const { batches, written } = await render(0)
  expect(batches).toEqual([])
  expect(written).toEqual({ count: 0, bytes: 0 })
})

test('after a batch fails, no further batch starts, and the error is thrown', async () => {
  let asked = 0
  const rendering = render(5000, () => {
    asked += 1
    throw new Error('the page x could not be rendered')
  })
  await expect(rendering).rejects.toThrow('the page x could not be rendered')
  expect(asked).toBeLessThanOrEqual(3)
})

const failureOf = ({ pages }: PageBatch) =>
  createFinding(FINDINGS.renderFailed, `${pages[0]?.path}.txt`, FILE_START, 'a page', 'a reason')

test('pages that cannot be rendered are collected from all batches, after all pages', async () => {
  let asked = 0
  const rendering = render(
    600,
    ({ pages }) => (asked += pages.length),
    (batch) => [failureOf(batch)],
  )
  const error: unknown = await rendering.catch((reason: unknown) => reason)
  expect(error).toMatchObject({ name: 'PageFailures' })
  const paths = (error as { findings: readonly Finding[] }).findings.map(({ path }) => path)
  expect(paths.toSorted()).toEqual(['/0.txt', '/250.txt', '/500.txt'])
  expect(asked).toBe(600)
})
