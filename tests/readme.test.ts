import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { SettingsSchema } from '../src/archive/settings.ts'
import { FINDINGS } from '../src/ingest/findings.ts'

const ROOT = join(import.meta.dirname, '..')
const README = readFileSync(join(ROOT, 'README.md'), 'utf8')

test('the README lists every finding with its severity and meaning', () => {
  const rows = Object.values(FINDINGS).map(({ code, severity, about }) => `| \`${code}\` | ${severity} | ${about} |`)
  expect(rows.length).toBeGreaterThan(20)
  for (const row of rows) expect(README).toContain(row)
})

test('the README lists every setting', () => {
  for (const key of Object.keys(SettingsSchema.pipe[0].entries)) expect(README).toContain(`| \`${key}\` |`)
})

test('every command that the documents name is there', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>
  }
  const documents = README + readFileSync(join(ROOT, 'ARCHITECTURE.md'), 'utf8')
  const named = [...documents.matchAll(/npm (?:run )?([a-z]+)/g)].map(([, name]) => name ?? '')
  expect(new Set(named)).toContain('bench')
  for (const name of named.filter((command) => command !== 'ci')) expect(Object.keys(scripts)).toContain(name)
})
