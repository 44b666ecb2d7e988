import { fromHtml } from 'hast-util-from-html'
import { select, selectAll } from 'hast-util-select'
import { toString } from 'hast-util-to-string'
import { expect, test } from 'vitest'
import { FIND_ROOT_SCRIPT } from '../../../src/publish/not-found/find-root-script.ts'
import { makeLocationIndependent } from '../../../src/publish/not-found/make-location-independent.ts'

const PAGE = `<!doctype html><html lang="en" data-root="./"><head>
  <link rel="icon" href="./favicon.svg">
  <link rel="license" href="https://press.example.net/licence">
  <script type="module" crossorigin src="./assets/index.js"></script>
  <link rel="modulepreload" crossorigin href="./assets/shared.js">
  <link rel="stylesheet" href="./assets/index.css">
</head><body><div id="root"><a href="months/index.html">By month</a></div></body></html>`

const page = fromHtml(makeLocationIndependent(PAGE))

test('the links and scripts of the page have no address that a browser requests before its script runs', () => {
  expect(selectAll('head > [href], [src]', page).map(({ properties }) => properties['href'])).toEqual([
    'https://press.example.net/licence',
  ])
  expect(selectAll('[data-href]', page).map(({ properties: { dataRel, dataHref } }) => [dataRel, dataHref])).toEqual([
    ['icon', './favicon.svg'],
    ['modulepreload', './assets/shared.js'],
    ['stylesheet', './assets/index.css'],
  ])
  expect(select('script[data-src="./assets/index.js"]', page)).toBeDefined()
})

test('without JavaScript, the style sheet is loaded from the root', () => {
  expect(selectAll('noscript > link[rel=stylesheet][href="./assets/index.css"]', page)).toHaveLength(1)
})

test('apart from its addresses, the page is unchanged', () => {
  expect(select('#root > a[href="months/index.html"]', page)).toBeDefined()
  expect(select('html[lang=en][data-root="./"]', page)).toBeDefined()
})

test('the page contains the script that its policy allows, and the attribute that prevents hydration', () => {
  const scripts = selectAll('script:not([data-src])', page)
  expect(scripts.map((script) => toString(script))).toEqual([FIND_ROOT_SCRIPT])
  expect(select('html[data-location-independent]', page)).toBeDefined()
})
