import { expect, test } from 'vitest'
import { fillTemplate, pageFile, rootOf } from '../../src/publish/page-template.ts'

const TEMPLATE =
  '<html data-root="__ROOT__"><head><!--backfile:head--><meta></head><div id="root"><!--backfile:app--></div><script src="__ROOT__a.js"></script></html>'

test('every placeholder is filled', () => {
  expect(fillTemplate(TEMPLATE, { root: '../', head: '<title>T</title>', styles: '<link>', app: '<p>A</p>' })).toBe(
    '<html data-root="../"><head><title>T</title><meta><link></head><div id="root"><p>A</p></div><script src="../a.js"></script></html>',
  )
})

test('what an article says is never taken for a placeholder or a pattern', () => {
  const app = "<p>__ROOT__ $& $' <!--backfile:app--> <!--backfile:head--></p>"
  expect(fillTemplate(TEMPLATE, { root: './', head: '<title>$1</title>', styles: '', app })).toContain(
    `<div id="root">${app}</div>`,
  )
})

test('a template without a placeholder is refused', () => {
  expect(() => fillTemplate('<html></html>', { root: './', head: '', styles: '', app: '' })).toThrow(
    'expected __ROOT__, found none',
  )
})

test('the way from a page to the root is as long as the page is deep', () => {
  expect(rootOf('/')).toBe('./')
  expect(rootOf('/404.html')).toBe('./')
  expect(rootOf('/articles/ferry-returns.html')).toBe('../')
})

test('addresses are names of files', () => {
  expect(pageFile('/')).toBe('index.html')
  expect(pageFile('/articles/ferry-returns.html')).toBe('articles/ferry-returns.html')
})
