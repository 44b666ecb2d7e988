import { cp, mkdir, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import * as v from 'valibot'
import { ArticleSchema } from '../../src/archive/article.ts'
import { extractBodyText } from '../../src/archive/article-text.ts'
import { ingestHere } from './ingest-here.ts'
import { printFindings } from '../../src/ingest/diagnostics/print-findings.ts'
import { createTemporaryFolder } from '../temporary-folder.ts'

let folder = ''

beforeEach(async () => {
  folder = await createTemporaryFolder()
})

async function write(files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
}

const article = (date: string, more = '') => `# A headline\n\nBy Ada Roe\n\n${date}\n\nA text.\n${more}`

describe('a folder of articles', () => {
  test('is parsed with all visible parts of the article in seeds/', async () => {
    const { articles, report } = await ingestHere(join(import.meta.dirname, '../../seeds'))
    const seed = articles.find(({ source }) => source === 'themoscowtimes.com')
    expect(seed).toMatchObject({
      slug: 'no-plans-for-putin-to-meet-with-concert-attack-survivors-kremlin-says-a84665',
      headline: 'No Plans for Putin to Meet With Concert Attack Survivors, Kremlin Says',
      authors: ['AFP'],
      date: '2024-03-28',
      language: 'en',
      direction: 'ltr',
      url: 'https://www.themoscowtimes.com/2024/03/28/no-plans-for-putin-to-meet-with-concert-attack-survivors-kremlin-says-a84665',
      pictures: [
        {
          caption: "People near Crocus City Hall after the Friday's deadly attack.",
          credit: 'Sergei Vedyashkin / Moskva News Agency',
        },
      ],
    })
    expect(seed && extractBodyText(seed)).toContain('the scene of the massacre where rescue workers continue')
    expect(seed?.body.flatMap((block) => (block.kind === 'related' ? block.references : []))).toEqual([
      { title: "'I'm Trying to Forget It': Moscow Concert Attack Survivors Grapple With Trauma", url: null },
    ])
    expect(report.findings.map(({ code }) => code)).toEqual(['paragraph-joined'])
  })

  test('is parsed without errors if it is the demo archive', async () => {
    const { articles, report } = await ingestHere(join(import.meta.dirname, '../fixtures/port-town'))
    expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(report.files.filter(({ kind }) => kind === 'published')).toHaveLength(articles.length)
    expect(new Set(articles.map(({ language }) => language))).toEqual(new Set(['en', 'ru', 'ar', 'de', 'zh']))
  })

  test('is ordered with undated articles first, then by date, time and path', async () => {
    await write({
      'd.txt': article('March 2, 2024, 10:00'),
      'c.txt': article('March 2, 2024, 09:00'),
      'b.txt': article('March 2, 2024'),
      'a.txt': article('March 1, 2024'),
      'z.txt': '# Undated\n\nA text.',
    })
    const { articles, report } = await ingestHere(folder)
    const slugs = new Map(report.files.flatMap((file) => (file.kind === 'published' ? [[file.slug, file.path]] : [])))
    expect(articles.map(({ slug }) => slugs.get(slug))).toEqual(['z.txt', 'a.txt', 'b.txt', 'c.txt', 'd.txt'])
  })

  test('is reported file by file, including files that are not articles', async () => {
    await write({
      'archive.yaml': 'title: An archive\n',
      'b/one.txt': article('March 1, 2024'),
      'archive.yml': 'title: Another archive\n',
      'picture.png': new Uint8Array([137, 80]),
      '.hidden.txt': 'hidden',
      '.git/config': 'x',
      'empty.txt': '\n',
    })
    await symlink('/etc', join(folder, 'link'))
    const { report, settings } = await ingestHere(folder)
    expect(settings.title).toBe('An archive')
    expect(report.files.map((file) => [file.path, file.kind, 'reason' in file ? file.reason : ''])).toEqual([
      ['.git/', 'left-out', 'not-an-article'],
      ['.hidden.txt', 'left-out', 'not-an-article'],
      ['archive.yaml', 'settings', ''],
      ['archive.yml', 'left-out', 'settings-misnamed'],
      ['b/one.txt', 'published', ''],
      ['empty.txt', 'left-out', 'empty-article'],
      ['link', 'left-out', 'link-not-followed'],
      ['picture.png', 'left-out', 'not-an-article'],
    ])
  })

  test.each(['archive.yml', 'Archive.yaml'])(
    'with settings in %s has default settings, and a warning with the right file name',
    async (name) => {
      await write({ [name]: 'title: An archive\n' })
      const { report, settings } = await ingestHere(folder)
      expect(settings.title).toBe('Backfile')
      expect(printFindings(report).join('\n')).toBe(
        [
          `${name}:1:1  warning  settings-misnamed  expected the settings in archive.yaml, found ${name}. Rename it to archive.yaml. Until then, its settings are ignored.`,
          '0 errors, 1 warning in 1 file',
        ].join('\n'),
      )
    },
  )

  test('that is missing is an error with its path', async () => {
    await expect(ingestHere(join(folder, 'nowhere'))).rejects.toMatchObject({
      name: 'UserError',
      message: expect.stringContaining(join(folder, 'nowhere')),
    })
  })

  test('has its findings printed in order, with a summary', async () => {
    await write({
      'a.txt': '# One\n\nBy Ada Roe\n\n30 February 2024\n\nText.\n',
      'archive.yaml': 'titel: x\nonError: maybe\n',
      'b.txt': '---\ntitle: B\nlang: no-lang-uage\ndate: 2024-03-01\ncolour: red\n---\n\nBy Ada Roe\n\nText.\n',
      'c.txt': '---\ntitle: Storm: the End\ndate: 2024-03-01\nauthor: Ada Roe\n---\n\nText.\n',
      'd.txt': new Uint8Array([65, 0, 66]),
    })
    expect(printFindings((await ingestHere(folder)).report).join('\n')).toBe(
      [
        'a.txt:5:1  error  impossible-date  expected a day that exists, found “30 February 2024”. Correct the date.',
        'archive.yaml:1:1  error  settings-invalid  expected one of title, description, language, home, pages, pictures, onError, dateOrder, found titel. Correct archive.yaml.',
        'archive.yaml:2:1  error  settings-invalid  expected onError to be fail or skip, found "maybe". Correct archive.yaml.',
        'b.txt:3:1  warning  front-matter-invalid  expected lang to be a language such as en or pt-BR, found “no-lang-uage”. Correct lang in the front matter. Until then, it is ignored.',
        'b.txt:5:1  warning  front-matter-unknown-key  expected one of title, author, date, updated, saved, source, url, tags, lang, slug, summary, found “colour”. Rename or remove the key.',
        'c.txt:2:1  warning  front-matter-broken  expected front matter as YAML or TOML, found title, which is no YAML. Put the value of title in quotes: title: "Storm: the End"',
        'd.txt:1:2  error  not-text  expected text, found a NUL byte. Save the file as UTF-8, or remove it from the folder.',
        '4 errors, 3 warnings in 5 files',
      ].join('\n'),
    )
  })

  test('is parsed to articles that match their schema', async () => {
    const { articles } = await ingestHere(join(import.meta.dirname, '../fixtures/port-town'))
    for (const published of articles) expect(v.parse(ArticleSchema, published)).toEqual(published)
  })

  test('is parsed to the same result each time', async () => {
    await cp(join(import.meta.dirname, '../fixtures/port-town'), folder, { recursive: true })
    expect(await ingestHere(folder)).toEqual(await ingestHere(folder))
  })
})

/** Returns the slug of each file, or the reason why it was left out. */
async function outcomes(): Promise<Readonly<Record<string, string>>> {
  const { report } = await ingestHere(folder)
  return Object.fromEntries(
    report.files.map((file) => {
      if (file.kind === 'published') return [file.path, file.slug]
      return [file.path, file.kind === 'left-out' ? file.reason : file.kind]
    }),
  )
}

const original = (host: string) => `\nOriginal url: https://${host}.example.org/one-two-three\n`

describe('a slug', () => {
  test('in the front matter of two files is an error in both files', async () => {
    await write({ 'a.txt': '---\nslug: mine\n---\n# A\n\nText.', 'b.txt': '---\nslug: mine\n---\n# B\n\nText.' })
    expect(await outcomes()).toEqual({ 'a.txt': 'slug-taken', 'b.txt': 'slug-taken' })
  })

  test('that fits two articles belongs to the older article', async () => {
    await write({
      'b.txt': article('March 1, 2024', '\nOriginal url: https://a.example.org/one-two-three\n'),
      'a.txt': article('March 2, 2024', '\nOriginal url: https://b.example.org/one-two-three\n'),
    })
    const slugs = await outcomes()
    expect(slugs['b.txt']).toBe('one-two-three')
    expect(slugs['a.txt']).toMatch(/^one-two-three-[a-z2-7]{6}$/)
  })

  test('does not change if an article is added later', async () => {
    await write({
      'm.txt': article('March 1, 2024', original('a')),
      'n.txt': article('March 2, 2024', original('b')),
      'o.txt': article('March 2, 2024'),
    })
    const before = await outcomes()
    await write({
      'a.txt': article('March 3, 2024', original('a')),
      '0.txt': article('March 3, 2024', '\nOriginal url: https://c.example.org/x\n'),
    })
    expect(await outcomes()).toMatchObject(before)
  })

  test('with a path is reduced to a file name', async () => {
    await write({
      'a.txt': '---\nslug: ../../etc/passwd\n---\n# A\n\nText.',
      'b.txt': '---\nslug: con\n---\n# B\n\nText.',
    })
    expect(await outcomes()).toEqual({ 'a.txt': 'etc-passwd', 'b.txt': 'con-article' })
  })
})
