import { readFileSync } from 'node:fs'
import { join } from 'node:path'
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

test('every npm command that the documents name exists', () => {
  const { scripts } = JSON.parse(readDocument('package.json')) as { scripts: Record<string, string> }
  const documents = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md'].map(readDocument).join('\n')
  const named = [...documents.matchAll(/npm (?:run )?([a-z]+)/g)].map(([, name]) => name ?? '')
  expect(new Set(named)).toContain('bench')
  for (const name of named.filter((command) => command !== 'ci')) expect(Object.keys(scripts)).toContain(name)
})
