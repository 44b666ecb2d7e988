import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { NO_PROGRESS } from '../../src/publish/build-progress.ts'
import { buildSite } from '../../src/publish/build.ts'
import { saveAsMhtml, saveAsWebarchive, saveComplete, saveWithSingleFile } from '../ingest/formats/saved-pages.ts'
import { createTemporaryFolder } from '../temporary-folder.ts'
import { inlineWorkers } from './inline-workers.ts'
import { createMemoryCache } from './memory-cache.ts'

const LIST = `<!DOCTYPE html><title>News</title><ul>${'<li><a href="/a">The ferry is back</a></li>'.repeat(60)}</ul>`

async function build(files: Readonly<Record<string, string | Buffer>>) {
  const folder = await createTemporaryFolder()
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
  return buildSite(folder, inlineWorkers(createMemoryCache()), NO_PROGRESS)
}

test('a build accounts for each file of saved pages: articles, parts of pages and pages that are no articles', async () => {
  const { articles, report } = await build({
    'Lamp.html': saveComplete(),
    'Lamp_files/lamp-800.jpg': 'no picture',
    'Lamp_files/frame.html': saveWithSingleFile().replaceAll('Lamp House', 'Boat Shop'),
    'news/index.html': LIST,
    'news/page-2.html': LIST,
    'robots.txt': 'User-agent: *',
  })
  expect(articles.map(({ headline }) => headline)).toEqual(['Lamp House Relit'])
  expect(report.files).toEqual([
    { kind: 'published', path: 'Lamp.html', slug: articles[0]?.slug },
    { kind: 'part', path: 'Lamp_files/frame.html', of: 'Lamp.html' },
    { kind: 'part', path: 'Lamp_files/lamp-800.jpg', of: 'Lamp.html' },
    { kind: 'left-out', path: 'news/index.html', reason: 'not-an-article' },
    { kind: 'left-out', path: 'news/page-2.html', reason: 'not-an-article' },
    { kind: 'left-out', path: 'robots.txt', reason: 'not-an-article' },
  ])
  const reasons = report.findings.filter(({ code }) => code === 'not-an-article')
  expect(reasons.map(({ path }) => path)).toEqual(['news/index.html', 'news/page-2.html'])
  expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([])
})

test('copies of an article in several formats are one article', async () => {
  const { articles, report } = await build({
    'a.html': saveWithSingleFile(),
    'b.mhtml': saveAsMhtml(),
    'c.webarchive': saveAsWebarchive(),
  })
  expect(articles).toHaveLength(1)
  expect(report.files.map(({ kind }) => kind).toSorted()).toEqual(['duplicate', 'duplicate', 'published'])
})
