import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { SettingsSchema } from '../src/archive/settings.ts'
import { FINDINGS } from '../src/ingest/diagnostics/findings.ts'

const ROOT = join(import.meta.dirname, '..')
const readDocument = (path: string) => readFileSync(join(ROOT, path), 'utf8')

test('docs/findings.md lists every finding with its severity and meaning', () => {
  const rows = Object.values(FINDINGS).map(({ code, severity, about }) => `| \`${code}\` | ${severity} | ${about} |`)
  expect(rows.length).toBeGreaterThan(20)
  const listed = readDocument('docs/findings.md')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
  expect(listed).toEqual(rows)
})

test('docs/articles.md lists every setting', () => {
  const articles = readDocument('docs/articles.md')
  for (const key of Object.keys(SettingsSchema.pipe[0].entries)) expect(articles).toContain(`| \`${key}\` |`)
})

const DOCUMENTS = ['.', 'docs', 'src'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: folder !== '.', encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => join(folder, path).replaceAll('\\', '/')),
)

test('every npm command that a document names exists', () => {
  const { scripts } = JSON.parse(readDocument('package.json')) as { scripts: Record<string, string> }
  const commands = DOCUMENTS.flatMap((document) => findAll(document, /\bnpm (?:run )?([a-z][a-z:]*)/g))
  expect(commands.map(({ found }) => found)).toContain('bench:search')
  expect(commands.filter(({ found }) => found !== 'ci' && !Object.hasOwn(scripts, found))).toEqual([])
})

test('every file and folder of the project that a document names exists', () => {
  const named = DOCUMENTS.flatMap((document) => findAll(document, /`((?:\.ci|docs|public|src|tests)\/[\w./-]*)`/g))
  expect(named.length).toBeGreaterThan(20)
  expect(named.filter(({ found }) => !existsSync(join(ROOT, found)))).toEqual([])
})

test('every file of src that ARCHITECTURE.md names by its stage exists', () => {
  const named = findAll('ARCHITECTURE.md', /`((?:app|archive|ingest|publish|relate|search)\/[\w./-]*)`/g)
  expect(named.length).toBeGreaterThan(20)
  expect(named.filter(({ found }) => !existsSync(join(ROOT, 'src', found)))).toEqual([])
})

test('every relative link in a document leads to a file', () => {
  const links = DOCUMENTS.flatMap((document) => findAll(document, /`[^`\n]*`|\]\(([^)#\s]+)(?:#[^)]*)?\)/g)).filter(
    // Code contains examples of links.
    ({ found }) => found !== '' && !/^[a-z]+:/.test(found),
  )
  expect(links.length).toBeGreaterThan(10)
  expect(links.filter(({ document, found }) => !existsSync(join(ROOT, dirname(document), found)))).toEqual([])
})

/** Returns the first group of each match in a document. */
function findAll(document: string, pattern: RegExp): readonly { readonly document: string; readonly found: string }[] {
  return Array.from(readDocument(document).matchAll(pattern), ([, found = '']) => ({ document, found }))
}
