import { describe, expect, test } from 'vitest'
import { readText } from '../read-text.ts'

const read = (body: string) => readText(`# A headline\n\nMarch 1, 2024\n\n${body}\n`, 'a.md')

describe('a numeric attribute', () => {
  test.each(['start', 'colspan', 'rowspan'])('is kept if it is a small number, and removed otherwise: %s', (name) => {
    const element = name === 'start' ? 'ol' : 'td'
    const wrap = (value: string) =>
      element === 'ol'
        ? `<ol ${name}='${value}'><li>x</li></ol>`
        : `<table><tbody><tr><td ${name}='${value}'>x</td></tr></tbody></table>`
    expect(read(wrap('3')).html).toContain(`${name}="3"`)
    expect(read(wrap('3" onmouseover="alert(1)')).html).not.toContain(name)
    expect(read(wrap('99999999999')).html).not.toContain(name)
  })
})

describe('a character that overrides the text direction', () => {
  test.each(['&#x202e;', '&#X202E;', '&#8238;', '&#0008238;', '&#x2066;'])(
    'is removed from the headline, the caption and the related titles if it is written as %s',
    (reference) => {
      const text = `# Report ${reference}fdp.exe\n\nBy: Ada ${reference}Roe\n\nThe pier ${reference}. **A ${reference}B**\n\nText.\n\nRelated article: [A ${reference}title](#)\n`
      const { article, codes } = readText(text, 'a.md')
      expect(article?.headline).toBe('Report fdp.exe')
      expect(JSON.stringify(article)).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
      expect(codes).toContain('control-characters-removed')
    },
  )

  test('is removed without changing other character references', () => {
    expect(readText('# Fish &#38; Chips &#x2014; 5 &#8364;\n\nText &#x110000; and &#10; on.\n').article?.headline).toBe(
      'Fish & Chips — 5 €',
    )
  })
})

test('inline HTML is parsed even if plain paragraphs and related lines stand before it', () => {
  const { html, codes } = read(
    'Plain.\nRelated article: [A](https://example.org/a)\nMore.\n\nWords <b onclick="x">y</b>.',
  )
  expect(codes).not.toContain('ingest-failed')
  expect(html).toBe('<p>Plain.</p>\n[related: A https://example.org/a]\n<p>More.</p><p>Words <b>y</b>.</p>')
})
