import { fromHtml } from 'hast-util-from-html'
import { select, selectAll } from 'hast-util-select'
import { toString } from 'hast-util-to-string'
import { expect, test } from 'vitest'
import { FIND_ROOT } from '../../../src/publish/not-found/find-root.ts'
import { standAnywhere } from '../../../src/publish/not-found/stand-anywhere.ts'

const PAGE = `<!doctype html><html lang="en" data-root="./"><head>
  <link rel="icon" href="./favicon.svg">
  <link rel="license" href="https://press.example.net/licence">
  <script type="module" crossorigin src="./assets/index.js"></script>
  <template data-manifest="./data/archive.json"><link rel="modulepreload" crossorigin href="./assets/shared.js"></template>
  <link rel="stylesheet" href="./assets/index.css">
</head><body><div id="root"><a href="months/index.html">By month</a></div></body></html>`

const page = fromHtml(standAnywhere(PAGE))

test('nothing of the archive has an address that a browser would fetch from where the page stands', () => {
  expect(selectAll('head > [href], [src]', page).map(({ properties }) => properties['href'])).toEqual([
    'https://press.example.net/licence',
  ])
  expect(selectAll('[data-href]', page).map(({ properties: { dataRel, dataHref } }) => [dataRel, dataHref])).toEqual([
    ['icon', './favicon.svg'],
    ['modulepreload', './assets/shared.js'],
    ['stylesheet', './assets/index.css'],
  ])
  expect(select('template', page)).toBeUndefined()
  expect(select('script[data-src="./assets/index.js"]', page)).toBeDefined()
})

test('without scripts the style sheet is that of a page at the top', () => {
  expect(selectAll('noscript > link[rel=stylesheet][href="./assets/index.css"]', page)).toHaveLength(1)
})

test('what is read stays as it is', () => {
  expect(select('#root > a[href="months/index.html"]', page)).toBeDefined()
  expect(select('html[lang=en][data-root="./"]', page)).toBeDefined()
})

test('the script is the one that the policy names, and the app is told not to take the page for another', () => {
  const scripts = selectAll('script:not([data-src])', page)
  expect(scripts.map((script) => toString(script))).toEqual([FIND_ROOT])
  expect(select('html[data-anywhere]', page)).toBeDefined()
})
