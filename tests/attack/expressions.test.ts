import { RegExpParser } from '@eslint-community/regexpp'
import { analyse } from 'scslre'
import { describe, expect, test } from 'vitest'
import { type Expression, listExpressions } from './list-expressions.ts'

/** Describes each part of an expression that can take more than linear time for a long text. */
function findSlowParts({ source, flags }: Pick<Expression, 'source' | 'flags'>): readonly string[] {
  const { reports } = analyse(new RegExpParser().parseLiteral(`/${source}/${flags}`))
  return reports.map((report) => {
    switch (report.type) {
      case 'Move':
        return `${report.quant.raw} is tried from each of its characters`
      case 'Self':
        return `${report.quant.raw} matches a text in several ways`
      case 'Trade':
        return `${report.startQuant.raw} and ${report.endQuant.raw} match the same text`
      default:
        return report satisfies never
    }
  })
}

/** Why the time for the expressions of a module cannot grow with an article. */
const EXEMPTIONS: Readonly<Record<string, string>> = {
  'app/components/messages.ts': 'A number has at most 21 characters.',
  'ingest/dates/parse-date.ts': 'A date has at most 100 characters.',
  'ingest/dates/parse-time.ts': 'A line of metadata has at most 300 characters.',
  'search/text/stem-english.ts': 'A term has at most 64 characters.',
}

describe('findSlowParts', () => {
  test.each([
    [/\s+$/, ['\\s+ is tried from each of its characters']],
    [/-+$/g, ['-+ is tried from each of its characters']],
    [/(\p{L}+)-/u, ['\\p{L}+ is tried from each of its characters']],
    [/^(?:a+)+$/, ['a+ matches a text in several ways']],
    [/^\s*\n\s*$/, ['\\s* and \\s* match the same text']],
  ])('of %s names the part that takes quadratic time', (expression, parts) => {
    expect(findSlowParts(expression)).toEqual(parts)
  })

  test.each([/^\s+/, /(?<!\s)\s+$/, /\s{1,9}$/, /<[^<>]*>/])(
    'of %s, which takes linear time, is empty',
    (expression) => {
      expect(findSlowParts(expression)).toEqual([])
    },
  )
})

test('every expression of the program takes linear time for a long text, unless it is exempt', async () => {
  const expressions = await listExpressions()
  expect(expressions.length).toBeGreaterThan(250)
  const slow = expressions.flatMap((expression) => {
    const { module, source } = expression
    return findSlowParts(expression).map((part) => ({ module, source, part }))
  })
  expect(slow.filter(({ module }) => !(module in EXEMPTIONS))).toEqual([])
  const modules = new Set(slow.map(({ module }) => module))
  expect(Object.keys(EXEMPTIONS).filter((module) => !modules.has(module))).toEqual([])
})
