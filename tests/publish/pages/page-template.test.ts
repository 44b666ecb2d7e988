import { expect, test } from 'vitest'
import { fillTemplate, type PageParts } from '../../../src/publish/pages/page-template.ts'

const TEMPLATE =
  '<html data-root="__ROOT__"><head><meta charset="utf-8"><!--backfile:head--><meta></head><div id="root"><!--backfile:app--></div><script src="__ROOT__a.js"></script></html>'

const NOTHING: PageParts = { root: './', policy: '', head: '', links: '', app: '' }

test('every placeholder is replaced, and the policy comes first in the head', () => {
  const parts = { root: '../', policy: '<meta id="p">', head: '<title>T</title>', links: '<link>', app: '<p>A</p>' }
  expect(fillTemplate(TEMPLATE, parts)).toBe(
    '<html data-root="../"><head><meta id="p"><meta charset="utf-8"><title>T</title><meta><link></head><div id="root"><p>A</p></div><script src="../a.js"></script></html>',
  )
})

test('the text of an article is never treated as a placeholder or as a replacement pattern', () => {
  const app = "<p>__ROOT__ $& $' <!--backfile:app--> <!--backfile:head--></p>"
  expect(fillTemplate(TEMPLATE, { ...NOTHING, head: '<title>$1</title>', app })).toContain(
    `<div id="root">${app}</div>`,
  )
})

test('a page has its own template and root, regardless of the pages filled before', () => {
  const other = TEMPLATE.replace('<meta>', '<link>')
  const app = '<p>A</p>'
  for (const template of [TEMPLATE, other, TEMPLATE]) {
    for (const root of ['./', '../', './']) {
      const page = fillTemplate(template, { ...NOTHING, root, app })
      expect(page).toBe(
        template.replaceAll('__ROOT__', root).replace('<!--backfile:head-->', '').replace('<!--backfile:app-->', app),
      )
    }
  }
})

test.each(['__ROOT__', '<head>', '<!--backfile:head-->', '</head>', '<!--backfile:app-->'])(
  'a template without %s is an error with the missing placeholder',
  (placeholder) => {
    expect(() => fillTemplate(TEMPLATE.replaceAll(placeholder, ''), NOTHING)).toThrow(
      `expected ${placeholder}, found none`,
    )
  },
)
