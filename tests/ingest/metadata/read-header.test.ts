import { describe, expect, test } from 'vitest'
import { readCases } from '../read-cases.ts'
import { readText } from '../read-text.ts'

const CHOIR = { headline: 'The Choir Returns', html: '<p>The choir of Ossen sang on Sunday.</p>' }

interface Expectation {
  readonly headline: string
  readonly html: string
  readonly findings?: readonly string[]
}

const CASES = readCases<Expectation>('headlines.txt', {
  marked: CHOIR,
  'marked and closed': CHOIR,
  underlined: CHOIR,
  'underlined with dashes': CHOIR,
  'of the second level': CHOIR,
  'the first line': CHOIR,
  'the first line above its byline': CHOIR,
  'in bold': CHOIR,
  'with markup': CHOIR,
  'on two lines': CHOIR,
  'below its section': CHOIR,
  'below a kicker': { ...CHOIR, html: `<p>After the Flood</p>${CHOIR.html}` },
  'below its date': CHOIR,
  'of the front matter': CHOIR,
  'of the front matter, repeated': CHOIR,
  'that is a number in the front matter': { ...CHOIR, headline: '1984' },
  'made of a list': {
    headline: 'The Choir Returns The Lamp Relit',
    html: '<ul><li>The Choir Returns</li><li>The Lamp Relit</li></ul>',
    findings: ['no-date', 'no-byline'],
  },
  'with a second heading below': { ...CHOIR, html: `${CHOIR.html}<h2>The Programme</h2><p>It rained.</p>` },
})

describe('a headline', () => {
  test.each(CASES)('is recognised in this form: %s', (_, text, { headline, html, findings = [] }) => {
    const found = readText(text)
    expect({ headline: found.article?.headline, html: found.html, findings: found.codes }).toEqual({
      headline,
      html,
      findings,
    })
  })
})
