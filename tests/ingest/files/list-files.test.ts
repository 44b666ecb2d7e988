import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { listFiles } from '../../../src/ingest/files/list-files.ts'
import { ingestHere } from '../ingest-here.ts'
import { createTemporaryFolder } from '../../temporary-folder.ts'

const IS_WINDOWS = process.platform === 'win32'
const ARTICLE = 'Ferry Returns\n\nMarch 1, 2024\n\nThe ferry came back.\n'

let folder = ''

beforeEach(async () => {
  folder = await createTemporaryFolder()
})

/** Runs a function without the rights of root, who can read everything. */
async function withoutRights<T>(run: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return run()
  chmodSync(folder, 0o755)
  process.seteuid?.(65_534)
  try {
    return await run()
  } finally {
    process.seteuid?.(0)
  }
}

/** Makes folders within each other until the path is longer than any system allows. */
function makeDeepFolders(): void {
  const before = process.cwd()
  try {
    process.chdir(folder)
    for (let depth = 0; depth < 22; depth++) {
      mkdirSync('d'.repeat(200))
      process.chdir('d'.repeat(200))
    }
  } finally {
    process.chdir(before)
  }
}

describe('a folder that cannot be read', () => {
  test.skipIf(IS_WINDOWS)('is a finding, and the other articles are published', async () => {
    mkdirSync(join(folder, 'locked'), { mode: 0 })
    mkdirSync(join(folder, 'open'))
    writeFileSync(join(folder, 'open/ferry.txt'), ARTICLE)
    const { articles, report } = await withoutRights(() => ingestHere(folder))
    expect(articles).toHaveLength(1)
    expect(report.files[0]).toEqual({ kind: 'left-out', path: 'locked/', reason: 'folder-unreadable' })
    expect(report.findings).toContainEqual({
      severity: 'warning',
      code: 'folder-unreadable',
      path: 'locked/',
      line: 1,
      column: 1,
      expected: 'a readable folder',
      found: 'no permission to read it',
      remedy: 'Allow the user that runs the build to read it. Until then, nothing in it is published.',
    })
  })

  test.skipIf(IS_WINDOWS)('because its path is too long for the system is a finding too', async () => {
    writeFileSync(join(folder, 'ferry.txt'), ARTICLE)
    makeDeepFolders()
    try {
      const { articles, report } = await ingestHere(folder)
      expect(articles).toHaveLength(1)
      expect(report.findings).toContainEqual(
        expect.objectContaining({ code: 'folder-unreadable', found: 'a path that is longer than the system allows' }),
      )
    } finally {
      // The path is too long for Node.
      execFileSync('rm', ['-rf', join(folder, 'd'.repeat(200))])
    }
  })
})

describe('the folder of articles', () => {
  test('that does not exist is an error with its path and the remedy', async () => {
    const missing = join(folder, 'none')
    await expect(listFiles(missing)).rejects.toThrow(
      `expected a folder of articles at ${missing}, found nothing. Make the folder, or set SEEDS to another folder.`,
    )
  })

  test('that is a file is an error that says so', async () => {
    const file = join(folder, 'ferry.txt')
    writeFileSync(file, ARTICLE)
    await expect(listFiles(file)).rejects.toThrow(
      `expected a folder of articles at ${file}, found a file. Put the file into a folder, or set SEEDS to another folder.`,
    )
  })

  test.skipIf(IS_WINDOWS)('that this user may not read is an error that says so', async () => {
    const locked = join(folder, 'locked')
    mkdirSync(locked, { mode: 0 })
    await withoutRights(() =>
      expect(listFiles(locked)).rejects.toThrow(
        `expected a folder of articles at ${locked}, found no permission to read it. Allow the user that runs the build to read it, or set SEEDS to another folder.`,
      ),
    )
  })

  test.skipIf(IS_WINDOWS)('that is a link to itself is an error that says so', async () => {
    const loop = join(folder, 'loop')
    symlinkSync('loop', loop)
    await expect(listFiles(loop)).rejects.toThrow(
      `expected a folder of articles at ${loop}, found symbolic links that lead to each other. Replace the link by its target, or set SEEDS to another folder.`,
    )
  })
})

describe('file names', () => {
  // macOS and Windows allow only Unicode.
  test.runIf(process.platform === 'linux')(
    'that differ only in bytes that are not UTF-8 are two articles',
    async () => {
      const names = ['f\xfcr.txt', 'f\xe4r.txt', 'f\xfc/ferry.txt'].map((name) => Buffer.from(name, 'latin1'))
      mkdirSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from('f\xfc', 'latin1')]))
      for (const [index, name] of names.entries())
        writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), name]), ARTICLE.replace('came', `came ${index}`))
      writeFileSync(join(folder, String.raw`f\xFCr.txt`), ARTICLE)
      const { articles, report } = await ingestHere(folder)
      expect(report.files.map(({ kind, path }) => [kind, path])).toEqual([
        ['published', String.raw`f\x5CxFCr.txt`],
        ['published', String.raw`f\xE4r.txt`],
        ['published', String.raw`f\xFC/ferry.txt`],
        ['published', String.raw`f\xFCr.txt`],
      ])
      expect(new Set(articles.map(({ slug }) => slug)).size).toBe(4)
      expect(articles.map(({ excerpt }) => /\d/.exec(excerpt)?.[0] ?? '').toSorted()).toEqual(['', '0', '1', '2'])
    },
  )

  test.runIf(process.platform === 'linux')('with any character that the system allows are read', async () => {
    const names = [
      'a\nb.txt',
      '\u001b[31m.txt',
      '100%41.txt',
      String.raw`a\b.txt`,
      '-rf.txt',
      '\u202egnp.txt',
      '\ufffd.txt',
    ]
    for (const name of names) writeFileSync(join(folder, name), ARTICLE)
    const { articles, report } = await ingestHere(folder)
    expect(report.files).toHaveLength(names.length)
    expect(report.files.map(({ path }) => path)).toEqual(names.toSorted())
    expect(articles).toHaveLength(names.length)
  })

  test.runIf(process.platform === 'linux')('in two normal forms of Unicode are two articles', async () => {
    for (const form of ['NFC', 'NFD']) writeFileSync(join(folder, 'Für.txt'.normalize(form)), ARTICLE)
    const { articles } = await ingestHere(folder)
    expect(new Set(articles.map(({ slug }) => slug)).size).toBe(2)
  })
})

test.skipIf(IS_WINDOWS)('pipes and symbolic links are listed, and never read', async () => {
  execFileSync('/usr/bin/env', ['mkfifo', join(folder, 'pipe.txt')])
  symlinkSync('loop.txt', join(folder, 'loop.txt'))
  symlinkSync('.', join(folder, 'self'))
  const { report } = await ingestHere(folder)
  expect(report.files).toEqual([
    { kind: 'left-out', path: 'loop.txt', reason: 'link-not-followed' },
    { kind: 'left-out', path: 'pipe.txt', reason: 'not-an-article' },
    { kind: 'left-out', path: 'self', reason: 'link-not-followed' },
  ])
})

/** Lists the kind of each file, with the page of a part. */
async function listKinds(files: Readonly<Record<string, string>>): Promise<Readonly<Record<string, string>>> {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const listed = await listFiles(folder)
  return Object.fromEntries(listed.map((file) => [file.path, file.kind === 'part' ? `part of ${file.of}` : file.kind]))
}

describe('the folder that a browser saves beside a page', () => {
  test('has parts of the page, and no articles', async () => {
    const kinds = await listKinds({
      '2020/Pier.html': '',
      '2020/Pier_files/pier.jpg': '',
      '2020/Pier_files/advert.html': '<!DOCTYPE html>',
      '2020/Pier_files/advert_files/inner.html': '<!DOCTYPE html>',
      '2020/Pier_files/f(1).txt': '',
      '2020/Pier_files/saved_resource': '<!DOCTYPE html>',
      'Hafen.htm': '',
      'Hafen-Dateien/bild.jpg': '',
      'port.xhtml': '',
      'port_fichiers/image.txt': '',
    })
    const ofPier = 'part of 2020/Pier.html'
    expect(kinds).toEqual({
      '2020/Pier.html': 'article',
      '2020/Pier_files/pier.jpg': ofPier,
      '2020/Pier_files/advert.html': ofPier,
      '2020/Pier_files/advert_files/inner.html': ofPier,
      '2020/Pier_files/f(1).txt': ofPier,
      '2020/Pier_files/saved_resource': ofPier,
      'Hafen.htm': 'article',
      'Hafen-Dateien/bild.jpg': 'part of Hafen.htm',
      'port.xhtml': 'article',
      'port_fichiers/image.txt': 'part of port.xhtml',
    })
  })

  test('is a usual folder if no page has its name', async () => {
    const kinds = await listKinds({ 'case_files/pier.txt': '', 'case.txt': '', 'other.html': '' })
    expect(kinds).toEqual({ 'case_files/pier.txt': 'article', 'case.txt': 'article', 'other.html': 'article' })
  })

  test('is listed in the report as parts', async () => {
    await listKinds({ 'Pier.html': '<p>', 'Pier_files/a.html': `<!DOCTYPE html><p>${ARTICLE}` })
    const { report } = await ingestHere(folder)
    expect(report.files).toEqual([
      { kind: 'left-out', path: 'Pier.html', reason: 'not-an-article' },
      { kind: 'part', path: 'Pier_files/a.html', of: 'Pier.html' },
    ])
  })
})

test('a file whose name does not tell its kind is an article if its bytes are a page', async () => {
  const page = '<!DOCTYPE html><title>'
  expect(
    await listKinds({
      'press.example.net/2021/pier': page,
      'press.example.net/index.html?p=3': page,
      'press.example.net/index.php': page,
      'press.example.net/feed': '<?xml version="1.0"?><rss>',
      'press.example.net/LICENSE': 'MIT License',
      'press.example.net/script.js': page,
      'press.example.net/robots.txt': 'User-agent: *',
      'hts-log.txt': 'HTTrack',
      'hts-cache/new.txt': '',
    }),
  ).toEqual({
    'press.example.net/2021/pier': 'article',
    'press.example.net/index.html?p=3': 'article',
    'press.example.net/index.php': 'article',
    'press.example.net/feed': 'other',
    'press.example.net/LICENSE': 'other',
    'press.example.net/script.js': 'other',
    'press.example.net/robots.txt': 'other',
    'hts-log.txt': 'other',
    'hts-cache/new.txt': 'other',
  })
})
