import * as fc from 'fast-check'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { expect, test } from 'vitest'
import { escapeText, voidElement } from '../../../src/publish/pages/head-elements.ts'

/** Texts with many characters that are special in HTML. */
const texts = fc.oneof(fc.string({ unit: fc.constantFrom(...'\0"\'`&<>=/ \nаé😀') }), fc.string({ unit: 'grapheme' }))

test('an element with any attributes is serialised as by hast-util-to-html', () => {
  fc.assert(
    fc.property(texts, texts, (one, other) => {
      expect(voidElement('meta', { property: one, content: other })).toBe(
        toHtml(h('meta', { property: one, content: other })),
      )
      expect(voidElement('link', { type: one, crossorigin: 'anonymous', href: other })).toBe(
        toHtml(h('link', { type: one, crossOrigin: 'anonymous', href: other })),
      )
    }),
  )
})

test('a text is serialised as by hast-util-to-html', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(`<title>${escapeText(text)}</title>`).toBe(toHtml(h('title', text)))
    }),
  )
})
