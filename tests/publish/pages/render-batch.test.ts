import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeFiles } from '../../../src/publish/output/write-files.ts'
import { listPages } from '../../../src/publish/pages/list-pages.ts'
import { renderBatch } from '../../../src/publish/pages/render-batch.ts'
import { createTemporaryFolder } from '../../temporary-folder.ts'
import { exampleArticle } from '../example-articles.ts'
import { exampleSite } from '../example-site.ts'

const NO_ASSETS = { modules: [], styles: [] }
const TEMPLATE = '<html data-root="__ROOT__"><head><!--backfile:head--></head><!--backfile:app--></html>'

/**
 * Writes all data files except the file of the article, and returns the inputs for rendering the page of the article.
 */
async function openSite() {
  const site = exampleSite([exampleArticle({ slug: 'ferry-returns' })])
  const folder = await createTemporaryFolder()
  const pages = listPages(site, { template: '', shared: NO_ASSETS, list: NO_ASSETS, article: NO_ASSETS }).filter(
    ({ articleFile }) => articleFile !== null,
  )
  const articleFile = pages[0]?.articleFile ?? ''
  await writeFiles(
    folder,
    [...site.data.files].filter(([path]) => path !== articleFile).map(([path, content]) => [path, content()] as const),
  )
  const text = site.data.files.get(articleFile)?.() ?? ''
  return { folder, pages, articleFile, text, target: { folder, settings: site.settings, template: TEMPLATE } }
}

test('the data file of an article is written with its page', async () => {
  const { folder, pages, articleFile, text, target } = await openSite()
  const stats = await renderBatch({ target, pages, dataFiles: [[articleFile, text]] })
  const html = await readFile(join(folder, 'articles/ferry-returns.html'), 'utf8')
  expect(html).toContain('Ferry Returns')
  expect(await readFile(join(folder, articleFile), 'utf8')).toBe(text)
  expect(stats).toEqual({ count: 2, bytes: Buffer.byteLength(html) + Buffer.byteLength(text), failures: [] })
})

test('a page that cannot be rendered is a finding of its seed, with the page and the reason', async () => {
  const { pages, articleFile, target } = await openSite()
  const { count, failures } = await renderBatch({ target, pages, dataFiles: [[articleFile, '{']] })
  expect(count).toBe(1)
  expect(failures).toEqual([
    expect.objectContaining({
      code: 'render-failed',
      severity: 'error',
      path: 'ferry-returns.md',
      expected: 'an article that can be shown as articles/ferry-returns.html',
      found: expect.stringContaining('JSON'),
    }),
  ])
})
