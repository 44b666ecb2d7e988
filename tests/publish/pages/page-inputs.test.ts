import { expect, test } from 'vitest'
import { createRenderer } from '../../../src/app/entries/entry-prerender.tsx'
import { MANIFEST_FILE } from '../../../src/archive/paths.ts'
import type { Source } from '../../../src/archive/source.ts'
import { createMemorySource } from '../../../src/publish/data/memory-source.ts'
import { listPages } from '../../../src/publish/pages/list-pages.ts'
import { exampleArticle } from '../example-articles.ts'
import { exampleSite } from '../example-site.ts'

const NOTHING = { modules: [], styles: [] }

const site = exampleSite([
  exampleArticle({ slug: 'undated', date: null }),
  ...Array.from({ length: 250 }, (_, index) =>
    exampleArticle({ slug: `a-${index}`, date: index < 70 ? '2019-01-02' : '2021-05-14' }),
  ),
])

const tasks = listPages(site, { template: '', shared: NOTHING, list: NOTHING, article: NOTHING })

function inputsOf(wanted: string): readonly string[] {
  return tasks.find(({ path }) => path === wanted)?.inputs ?? []
}

test.each([
  '/',
  '/404.html',
  '/months/index.html',
  '/months/2021-05.html',
  '/months/2021-05.2.html',
  '/months/undated.html',
  '/articles/a-7.html',
])('the page %s is rendered from the manifest and its inputs only', async (path) => {
  const inputs = inputsOf(path)
  const reads: string[] = []
  const stored = createMemorySource(site.data.files)
  const readJson: Source['readJson'] = (file) => {
    reads.push(file)
    return stored.readJson(file)
  }
  await createRenderer({ ...stored, readJson }).render(path)
  expect(reads.length).toBeGreaterThan(1)
  expect(reads.filter((file) => file !== MANIFEST_FILE && !inputs.some((input) => file.includes(input)))).toEqual([])
})

test('a page of a month depends only on the chunks that contain its articles', () => {
  const [first, second] = [inputsOf('/months/2021-05.html'), inputsOf('/months/2021-05.2.html')]
  expect(first.filter((input) => !second.includes(input))).not.toEqual([])
  expect(second.filter((input) => !first.includes(input))).not.toEqual([])
})
