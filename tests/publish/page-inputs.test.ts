import { expect, test } from 'vitest'
import { createRenderer } from '../../src/app/entry-prerender.tsx'
import { MANIFEST_FILE } from '../../src/archive/paths.ts'
import type { Source } from '../../src/archive/source.ts'
import { memorySource } from '../../src/publish/memory-source.ts'
import { pageTasks } from '../../src/publish/page-tasks.ts'
import { exampleArticle } from './example-articles.ts'
import { exampleSite } from './example-site.ts'

const NOTHING = { modules: [], styles: [] }

const site = exampleSite([
  exampleArticle({ slug: 'undated', date: null }),
  ...Array.from({ length: 150 }, (_, index) =>
    exampleArticle({ slug: `a-${index}`, date: index < 70 ? '2019-01-02' : '2021-05-14' }),
  ),
])

const tasks = pageTasks(site, { template: '', shared: NOTHING, list: NOTHING, article: NOTHING })

test.each([
  '/',
  '/404.html',
  '/months/index.html',
  '/months/2021-05.html',
  '/months/undated.html',
  '/articles/a-7.html',
])('the page %s is made of nothing but the manifest and its inputs', async (path) => {
  const inputs = tasks.find((task) => task.path === path)?.inputs ?? []
  const reads: string[] = []
  const stored = memorySource(site.data.files)
  const readJson: Source['readJson'] = (file) => {
    reads.push(file)
    return stored.readJson(file)
  }
  await createRenderer({ ...stored, readJson }).render(path)
  expect(reads.length).toBeGreaterThan(1)
  expect(reads.filter((file) => file !== MANIFEST_FILE && !inputs.some((input) => file.includes(input)))).toEqual([])
})
