import '../../../src/app/app.css'
import { screen } from '@testing-library/react'
import type { CDPSession } from '@vitest/browser-playwright'
import { h } from 'hastscript'
import { afterEach, describe, expect, test } from 'vitest'
import { cdp, page } from 'vitest/browser'
import { makeArticle, prose } from '../../archive/make-article.ts'
import { memoryArchive } from '../setup/memory-archive.ts'
import { openApp } from '../setup/open-app.tsx'
import { arabic, herring, pier, VELLPORT, VELLPORT_LINKS, worm } from '../setup/vellport.ts'

const letters = (count: number) => 'wxyz'.repeat(count / 4)

const endless = makeArticle({
  slug: 'endless',
  headline: letters(200),
  authors: [letters(120)],
  date: '2020-03-10',
  source: letters(152),
  url: `https://${letters(60)}.example.org/`,
  tags: [letters(120)],
  excerpt: letters(300),
  pictures: [{ caption: letters(200), credit: letters(100) }],
  body: [
    prose(letters(400)),
    {
      kind: 'prose',
      children: [
        h('pre', h('code', letters(400))),
        h('table', h('tbody', h('tr', h('td', letters(200)), h('td', { align: 'right' }, '64')))),
      ],
    },
  ],
})

const vellport = () => memoryArchive([...VELLPORT, endless], VELLPORT_LINKS)

describe.each([320, 768, 1440])('with words that nobody can break, at a width of %i pixels', (width) => {
  test.each([
    ['the article', '/articles/endless.html'],
    ['the one before it', `/articles/${worm.slug}.html`],
    ['the list', '/'],
    ['a list that nothing matches', `/?q=${letters(400)}&source=${letters(152)}`],
    ['a list of its tag', `/?tag=${letters(120)}`],
    ['its month', '/months/2020-03.html'],
    ['an address that leads nowhere', `/${letters(200)}`],
  ])('%s does not scroll sideways', async (_, address) => {
    await page.viewport(width, 800)
    await openApp(vellport(), address)
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
  })
})

describe('what is wider than a phone', () => {
  test.each(['Table', 'Preformatted text'])('scrolls by itself and takes the focus: %s', async (name) => {
    await page.viewport(320, 800)
    await openApp(vellport(), '/articles/endless.html')
    const figure = screen.getByRole('figure', { name })
    expect(figure.scrollWidth).toBeGreaterThan(figure.clientWidth)
    figure.focus()
    expect(document.activeElement).toBe(figure)
  })

  test('keeps the columns of a table on the side that they ask for', async () => {
    await openApp(vellport(), '/articles/endless.html')
    expect(screen.getAllByRole('cell').map((cell) => getComputedStyle(cell).textAlign)).toEqual([
      'start',
      expect.stringMatching(/right$/),
    ])
  })
})

describe('with type twice as large on a narrow phone', () => {
  afterEach(() => document.documentElement.style.removeProperty('font-size'))

  test('the list does not scroll sideways, nor do labels of the time strip lie on each other', async () => {
    await page.viewport(320, 800)
    document.documentElement.style.fontSize = '32px'
    await openApp(vellport(), '/?q=pier&from=2020-01-01')
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320)
    const labels = [...document.querySelectorAll('.timeline-axis text')]
      .map((label) => label.getBoundingClientRect())
      .filter(({ height }) => height > 0)
    for (const [at, { left }] of labels.entries()) {
      expect(left).toBeGreaterThanOrEqual(labels[at - 1]?.right ?? 0)
    }
  })

  test('every field is as wide as the page, and the masthead stays within it', async () => {
    await page.viewport(320, 800)
    document.documentElement.style.fontSize = '32px'
    const app = await openApp(vellport(), '/')
    await app.user.click(screen.getByRole('button', { name: 'Filters' }))
    const fields = [
      screen.getByRole('searchbox'),
      screen.getByLabelText('From', { selector: '[type=date]' }),
      screen.getByLabelText('Period'),
    ]
    const whole = screen.getByRole<HTMLInputElement>('searchbox').form?.clientWidth
    expect(fields.map(({ offsetWidth }) => offsetWidth)).toEqual(fields.map(() => whole))
    for (const link of screen.getByRole('navigation', { name: 'Archive' }).children) {
      expect(link.getBoundingClientRect().right).toBeLessThanOrEqual(320 - 32)
      expect(link.getBoundingClientRect().left).toBeGreaterThanOrEqual(32)
    }
  })
})

describe('in another medium', () => {
  afterEach(() => emulate(''))

  test('paper shows the address of the original, and no other', async () => {
    await openApp(vellport(), `/articles/${pier.slug}.html`)
    await emulate('print')
    expect(contentBehind(/^Read the original/)).toContain(pier.url)
    expect(contentBehind('council')).toBe('none')
  })

  test('forced colours leave the bars of the months', async () => {
    await emulate('', [{ name: 'forced-colors', value: 'active' }])
    await openApp(vellport(), '/months/index.html')
    const bar = document.querySelector('.months-bar') ?? document.body
    expect(getComputedStyle(bar).backgroundColor).toBe(getComputedStyle(document.body).color)
  })

  test('forced colours give the chips an edge', async () => {
    await emulate('', [{ name: 'forced-colors', value: 'active' }])
    await openApp(vellport(), `/?author=${herring.authors[0]}`)
    const chip = getComputedStyle(screen.getByRole('link', { name: /^Remove author/ }))
    expect([chip.borderTopWidth, chip.borderTopStyle]).toEqual(['1px', 'solid'])
    expect(chip.borderTopColor).not.toBe('rgba(0, 0, 0, 0)')
  })
})

describe('an article in Arabic', () => {
  test('has its letters joined, and its date in the direction of the reader’s language', async () => {
    await openApp(vellport(), `/articles/${arabic.slug}.html`)
    expect(getComputedStyle(screen.getByRole('heading', { level: 1 })).letterSpacing).toBe('normal')
    const [published] = screen.getAllByRole('time')
    expect(published?.closest('[dir="rtl"]')).not.toBeNull()
    expect(getComputedStyle(published ?? document.body).direction).toBe('ltr')
  })
})

async function emulate(media: string, features: { name: string; value: string }[] = []) {
  const session: CDPSession = cdp()
  await session.send('Emulation.setEmulatedMedia', { media, features })
}

function contentBehind(name: string | RegExp): string {
  return getComputedStyle(screen.getByRole('link', { name }), '::after').content
}
