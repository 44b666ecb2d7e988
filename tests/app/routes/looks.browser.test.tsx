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

describe.each([320, 768, 1440])('with words that cannot be hyphenated, at a width of %i pixels', (width) => {
  test.each([
    ['the article with such words', '/articles/endless.html'],
    ['the previous article', `/articles/${worm.slug}.html`],
    ['the list', '/'],
    ['a list without results', `/?q=${letters(400)}&source=${letters(152)}`],
    ['the list of its tag', `/?tag=${letters(120)}`],
    ['the page of its month', '/months/2020-03.html'],
    ['a missing page', `/${letters(200)}`],
  ])('%s does not scroll horizontally', async (_, address) => {
    await page.viewport(width, 800)
    await openApp(vellport(), address)
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
  })
})

describe('content that is wider than a phone', () => {
  test.each(['Table', 'Preformatted text'])(
    'scrolls inside its own element, which can receive the focus: %s',
    async (name) => {
      await page.viewport(320, 800)
      await openApp(vellport(), '/articles/endless.html')
      const figure = screen.getByRole('figure', { name })
      expect(figure.scrollWidth).toBeGreaterThan(figure.clientWidth)
      figure.focus()
      expect(document.activeElement).toBe(figure)
    },
  )

  test('keeps the alignment of the columns of a table', async () => {
    await openApp(vellport(), '/articles/endless.html')
    expect(screen.getAllByRole('cell').map((cell) => getComputedStyle(cell).textAlign)).toEqual([
      'start',
      expect.stringMatching(/right$/),
    ])
  })
})

describe('with a doubled font size on a narrow phone', () => {
  afterEach(() => document.documentElement.style.removeProperty('font-size'))

  test('the list does not scroll horizontally, and the labels of the timeline do not overlap', async () => {
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

  test('every field is as wide as the page, and the site header fits the page', async () => {
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

describe('in other media,', () => {
  afterEach(() => emulate(''))

  test('a printed article shows the address of the original and no other address', async () => {
    await openApp(vellport(), `/articles/${pier.slug}.html`)
    await emulate('print')
    expect(contentBehind(/^Read the original/)).toContain(pier.url)
    expect(contentBehind('council')).toBe('none')
  })

  test('the bars of the months are visible in forced colours', async () => {
    await emulate('', [{ name: 'forced-colors', value: 'active' }])
    await openApp(vellport(), '/months/index.html')
    const bar = document.querySelector('.months-bar') ?? document.body
    expect(getComputedStyle(bar).backgroundColor).toBe(getComputedStyle(document.body).color)
  })

  test('the filter chips have a border in forced colours', async () => {
    await emulate('', [{ name: 'forced-colors', value: 'active' }])
    await openApp(vellport(), `/?author=${herring.authors[0]}`)
    const chip = getComputedStyle(screen.getByRole('link', { name: /^Remove author/ }))
    expect([chip.borderTopWidth, chip.borderTopStyle]).toEqual(['1px', 'solid'])
    expect(chip.borderTopColor).not.toBe('rgba(0, 0, 0, 0)')
  })
})

describe('an article in Arabic', () => {
  test('has connected letters, and its date has the direction of the interface', async () => {
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
