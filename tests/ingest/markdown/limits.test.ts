import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findExceededLimit } from '../../../src/ingest/markdown/limits.ts'
import { readText } from '../read-text.ts'

const fixture = (name: string) => readFile(join(import.meta.dirname, '../../fixtures/hostile', name))
const HEAD = '# A headline\n\n'
const listOf = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index)).join('')

describe('a hostile file', () => {
  test.each([
    ['five megabytes of text', `${HEAD}${'A paragraph of words.\n\n'.repeat(230_000)}`],
    ['20,000 brackets', `${HEAD}${'['.repeat(20_000)}`],
    ['20,000 quotations', `${HEAD}${'>'.repeat(20_000)}`],
    ['a megabyte of stars', `${HEAD}${'*'.repeat(1_000_000)}`],
    ['20,000 empty links', `${HEAD}${'[]('.repeat(20_000)}`],
    ['deeply nested HTML', `${HEAD}${'<div>'.repeat(3_000)}`],
    [
      'thousands of unclosed elements',
      `${HEAD}${Array.from({ length: 2_000 }, (_, index) => `<b a="${index}">`).join('')}${'<p>x'.repeat(2_000)}`,
    ],
    ['a table of many cells', `${HEAD}${'|a'.repeat(2_000)}|\n${'|-'.repeat(2_000)}|\n${'|b|\n'.repeat(4_000)}`],
    ['100,000 list items', `${HEAD}${'- a\n'.repeat(100_000)}`],
    ['60,000 lines', `${HEAD}${'a\n\n'.repeat(30_000)}`],
    ['a paragraph of 11,000 lines', `${HEAD}${'the words\n'.repeat(11_000)}`],
    ['6,000 underlined headings', `${HEAD}${'x\n===\n'.repeat(6_000)}`],
    ['4,000 footnotes', `${HEAD}${listOf(4_000, (index) => `a[^${index}]\n\n[^${index}]: note\n\n`)}`],
    ['4,000 quotations', `${HEAD}${'> a\n\n'.repeat(4_000)}`],
    ['4,000 lists between paragraphs', `${HEAD}${'- a\n\nb\n\n'.repeat(4_000)}`],
    ['4,000 lines after a quotation', `${HEAD}> a\n${'b\n'.repeat(4_000)}`],
    [
      'deeply nested lists with blank lines',
      `${HEAD}${listOf(4_000, (index) => `${' '.repeat(2 * Math.min(index, 45))}- a\n\n`)}`,
    ],
    ['60,000 links', `${HEAD}${'[a](b)\n\n'.repeat(25_001)}`],
    ['60,000 addresses', `${HEAD}${'a@b.c www.a.b http://a.b\n\n'.repeat(20_000)}`],
    ['unclosed comments', `${HEAD}- a\n\n${'a <!-- b '.repeat(1_000)}`],
    ['unclosed processing instructions', `${HEAD}- a\n\n${'a <? b '.repeat(1_000)}`],
    ['a long address that is used 300 times', `${HEAD}[a]: /${'x'.repeat(75_000)}\n\n${'[a]\n\n'.repeat(300)}`],
    [
      'a long address that every paragraph repeats',
      `${HEAD}<p><a href="https://example.org/${'x'.repeat(40_000)}">${'<p>x\n'.repeat(600)}`,
    ],
  ])('with %s is parsed as plain text', (_, text) => {
    const { article, codes } = readText(text, 'a.md')
    expect(codes).toContain('read-as-plain-text')
    expect(article?.headline).toContain('A headline')
  })

  test.each([
    ['a list of 5,000 items with blank lines between them', '- a\n\n'.repeat(4_990)],
    ['a table of 9,000 rows', `|a|b|c|\n|-|-|-|\n${'|1|2|3|\n'.repeat(9_000)}`],
    ['500 underlined headings', 'x\n===\n\nwords\n\n'.repeat(500)],
    ['300 footnotes', `${listOf(300, (index) => `a[^${index}]\n\n`)}${listOf(300, (index) => `[^${index}]: note\n`)}`],
    ['300 quotations', '> a\n\nwords\n\n'.repeat(300)],
    ['5,000 links', '- [words](https://example.org/a_b?c&d) and *words*\n\n'.repeat(4_500)],
  ])('with %s exceeds no limit', (_, text) => {
    expect(findExceededLimit(HEAD + text)).toBeNull()
  })

  test('is reported with the limit that it exceeds', () => {
    expect(readText(`${HEAD}${'['.repeat(20_000)}`).printed[0]).toBe(
      'a.txt:1:1  warning  read-as-plain-text  expected at most 5000 markup characters in a paragraph, found 20000. The article is published as plain paragraphs. Simplify its markup if you need it.',
    )
  })

  test.each([
    ['a megabyte of one word', `${HEAD}${'a'.repeat(1_000_000)}`],
    ['a megabyte of dots after code', `${HEAD}\`x\` ${'a.'.repeat(450_000)}`],
    ['20,000 words broken across lines', `${HEAD}${'exam-\nple '.repeat(20_000)}`],
    [
      'paragraphs without a full stop',
      `${HEAD}${'this is a paragraph without an end and it goes on and on\n\n'.repeat(15_000)}`,
    ],
  ])('with %s is parsed', (_, text) => {
    expect(readText(text).article).not.toBeNull()
  })

  test('with more lines than the limit is left out', () => {
    expect(readText('a\n'.repeat(500_001)).printed).toEqual([
      'a.txt:1:1  error  over-limit  expected at most 500000 lines, found 500002. Split it into one file per article, or remove it from the folder.',
    ])
  })

  test('with nested YAML aliases has its front matter read line by line', async () => {
    const { article, codes } = readText(await fixture('alias-bomb.md'), 'a.md')
    expect(codes).toContain('front-matter-broken')
    expect(JSON.stringify(article).length).toBeLessThan(1_000)
  })

  test('with prototype keys in its front matter changes no prototype', async () => {
    const { article, codes } = readText(await fixture('front-matter-prototype.md'), 'a.md')
    expect(article?.headline).toBe('Harmless')
    expect(codes.filter((code) => code === 'front-matter-unknown-key')).toHaveLength(2)
    expect('polluted' in {}).toBe(false)
  })

  test.each([
    ['open brackets', `tags: ${'['.repeat(60_000)}`],
    ['closed brackets', `tags: ${'['.repeat(3_000)}${']'.repeat(3_000)}`],
    ['lists on one line', `tags:\n${'- '.repeat(20_000)}x`],
    ['keys on one line', `title: x\n${'? '.repeat(20_000)}x`],
  ])('with nested %s in its front matter has it read line by line', (_, yaml) => {
    expect(readText(`---\n${yaml}\n---\nText`, 'a.md').codes).toContain('front-matter-broken')
  })

  test('with more front matter than the limit is rejected', () => {
    expect(readText(`---\ntitle: ${'a'.repeat(65_536)}\n---\nText`, 'a.md').printed).toEqual([
      'a.md:2:1  error  front-matter-too-long  expected front matter of at most 65536 characters, found 65544. Shorten the front matter, or close it above the text.',
    ])
  })
})
