import { describe, expect, test } from 'vitest'
import type { Finding } from '../../../src/archive/files/report.ts'
import { FINDINGS } from '../../../src/ingest/diagnostics/findings.ts'
import { createFinding } from '../../../src/ingest/diagnostics/diagnostics.ts'
import { printFindings } from '../../../src/ingest/diagnostics/print-findings.ts'

const noByline = (line: number) => createFinding(FINDINGS.noByline, 'a.txt', { line, column: 1 })
const noDate = (line: number) => createFinding(FINDINGS.noDate, 'b.txt', { line, column: 1 })
const list = (line: number) => createFinding(FINDINGS.notAnArticle, `${line}.html`, { line, column: 1 }, 'a list')
const impossible = (line: number) => createFinding(FINDINGS.impossibleDate, 'c.txt', { line, column: 1 }, '30 February')

function many(length: number, make: (line: number) => Finding): readonly Finding[] {
  return Array.from({ length }, (_, index) => make(index + 1))
}

function print(findings: readonly Finding[]): readonly string[] {
  return printFindings({ files: [{ kind: 'settings', path: 'archive.yaml' }], findings })
}

/** Returns the position and the code of a printed finding. */
const shortened = (lines: readonly string[]) => lines.map((line) => line.replace(/ {2}expected.*$/, ''))

describe('the printed findings', () => {
  test('are only a summary if there are no findings', () => {
    expect(print([])).toEqual(['0 errors, 0 warnings in 1 file'])
  })

  test('contain every error', () => {
    expect(print(many(30, impossible))).toHaveLength(31)
  })

  test('contain up to 10 warnings of one code without a note', () => {
    const lines = print(many(10, noByline))
    expect(lines).toHaveLength(11)
    expect(lines.at(-1)).toBe('0 errors, 10 warnings in 1 file')
  })

  test('count the warnings of one code after the tenth', () => {
    expect(print(many(11, noByline)).slice(10)).toEqual([
      'no-byline: 1 more warning with this code is in data/report.json',
      '0 errors, 11 warnings in 1 file',
    ])
  })

  test('count more than three pages that are no articles in one line', () => {
    expect(print([...many(3_000, list), noByline(1)]).slice(1)).toEqual([
      '3000 pages are no articles: the reasons are in data/report.json',
      '0 errors, 1 warning in 1 file',
    ])
    expect(shortened(print(many(3, list)))).toEqual([
      '1.html:1:1  warning  not-an-article',
      '2.html:2:1  warning  not-an-article',
      '3.html:3:1  warning  not-an-article',
      '0 errors, 3 warnings in 1 file',
    ])
  })

  test('contain the first 10 warnings of each code and all errors, in the order of the report', () => {
    const pairs = Array.from({ length: 12 }, (_, index) => [noByline(index + 1), noDate(index + 1)]).flat()
    const mixed = [...pairs, ...many(488, noByline), impossible(7)]
    expect(shortened(print(mixed))).toEqual([
      ...Array.from({ length: 10 }, (_, index) => [
        `a.txt:${index + 1}:1  warning  no-byline`,
        `b.txt:${index + 1}:1  warning  no-date`,
      ]).flat(),
      'c.txt:7:1  error  impossible-date',
      'no-byline: 490 more warnings with this code are in data/report.json',
      'no-date: 2 more warnings with this code are in data/report.json',
      '1 error, 512 warnings in 1 file',
    ])
  })
})
