import * as fc from 'fast-check'
import type { Heading, Paragraph, Text } from 'mdast'
import { describe, expect, test } from 'vitest'
import { Diagnostics } from '../../../src/ingest/diagnostics/diagnostics.ts'
import type { BodyBlock } from '../../../src/ingest/body/extract-related.ts'
import { renderMarkup } from '../../../src/ingest/body/render-body.ts'
import { renderPlainBody } from '../../../src/ingest/body/render-plain-body.ts'
import { PictureCollector } from '../../../src/ingest/pictures/picture-collector.ts'
import { SizeBudget } from '../../../src/ingest/body/size-budget.ts'

const words = fc.constantFrom(
  'One two',
  '',
  ' ',
  'a\nb',
  'a \nb',
  'a\n\tb',
  '\n',
  ' x ',
  '<b>',
  '&amp;',
  'e\u202e',
  '\ud800',
)
const texts = fc.array(
  words.map((value): Text => ({ type: 'text', value })),
  { maxLength: 3 },
)
const blocks = fc.array(
  fc.oneof(
    texts.map((children): Paragraph => ({ type: 'paragraph', children })),
    fc
      .tuple(fc.constantFrom<Heading['depth'][]>(1, 2, 3, 4, 6), texts)
      .map(([depth, children]): Heading => ({ type: 'heading', depth, children })),
    fc.constant<BodyBlock>({ type: 'related', references: [{ title: 'The harbour', url: null }] }),
  ),
  { maxLength: 7 },
)

describe('a text without markup', () => {
  test('has the same body as after all steps for markup', () => {
    fc.assert(
      fc.property(blocks, (given) => {
        const plain = renderPlainBody(given, new SizeBudget(0))
        fc.pre(plain !== null)
        expect(JSON.stringify(plain)).toBe(
          JSON.stringify(
            renderMarkup(given, new SizeBudget(0), {
              diagnostics: new Diagnostics('a.txt'),
              pictures: new PictureCollector(),
            }),
          ),
        )
      }),
      { numRuns: 1000 },
    )
  })

  test('consists of paragraphs, headings and related lines', () => {
    const paragraph: BodyBlock = { type: 'paragraph', children: [{ type: 'text', value: 'One' }] }
    expect(renderPlainBody([paragraph], new SizeBudget(0))).toEqual([
      {
        kind: 'prose',
        children: [{ type: 'element', tagName: 'p', properties: {}, children: [{ type: 'text', value: 'One' }] }],
      },
    ])
    expect(renderPlainBody([paragraph, { type: 'thematicBreak' }], new SizeBudget(0))).toBeNull()
    expect(
      renderPlainBody([{ type: 'paragraph', children: [{ type: 'html', value: '<i>' }] }], new SizeBudget(0)),
    ).toBeNull()
  })
})
