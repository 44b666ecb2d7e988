// Places of bars and handles, contrast and sizes are those of the style sheets.
import '../../../../src/app/app.css'
import '../../../../src/app/features/timeline/timeline.css'
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { type Calendar, decodeCalendar } from '../../../../src/archive/calendar.ts'
import { type IsoDate, toDayNumber } from '../../../../src/archive/iso-date.ts'
import { formatDay } from '../../../../src/app/dates/format-date.ts'
import { Timeline } from '../../../../src/app/features/timeline/timeline.tsx'
import { isoDateOf } from '../../../archive/arbitraries.ts'
import { calendarOf, countsFor } from './calendars.ts'

/** Two articles in each month of 2019 to 2022, but for the summer of 2020, and three without a date. */
const MONTHS = [2019, 2020, 2021, 2022]
  .flatMap((year) => Array.from({ length: 12 }, (_, month) => `${year}-${String(month + 1).padStart(2, '0')}`))
  .filter((month) => month < '2020-06' || month > '2020-08')
const CALENDAR = calendarOf(null, null, null, ...MONTHS.flatMap((month) => [`${month}-01`, `${month}-15`]))

interface Range {
  readonly from: IsoDate | null
  readonly to: IsoDate | null
}

interface Opened {
  readonly changes: readonly Range[]
  /** As by going back. */
  readonly change: (range: Range) => void
}

/** As the browser of the test run writes it. */
const day = (date: string) => formatDay(isoDateOf(date), navigator.language)
const OPEN: Range = { from: null, to: null }
const dates = (from: string, to: string): Range => ({ from: isoDateOf(from), to: isoDateOf(to) })

/** The strip on a page that keeps the range, as the address does. */
function open(range: Range = OPEN, perDay: Uint32Array | null = null, calendar: Calendar = CALENDAR): Opened {
  const changes: Range[] = []
  const strip = (shown: Range) => (
    <main>
      <Timeline calendar={calendar} perDay={perDay} from={shown.from} to={shown.to} onChange={take} />
    </main>
  )
  const { rerender } = render(strip(range))
  function take(next: Range) {
    changes.push(next)
    rerender(strip(next))
  }
  return { changes, change: (next) => rerender(strip(next)) }
}

beforeEach(() => page.viewport(900, 600))
afterEach(cleanup)

const slider = (name: 'First day' | 'Last day') =>
  within(screen.getByRole('group', { name: 'Publication dates' })).getByRole('slider', { name })
const said = (name: 'First day' | 'Last day') => slider(name).getAttribute('aria-valuetext')
const button = (name: string) => screen.getByRole('button', { name })

const rows = () => screen.getAllByRole('row').map((row) => [...row.children].map(({ textContent }) => textContent))

function plot(): HTMLElement {
  const found = document.querySelector<HTMLElement>('.time-strip-plot')
  if (found === null) throw new Error('no plot')
  return found
}

/** Where noon of a day lies on the plot while it shows all of 2019 to 2022. */
function at(date: string) {
  const [first, last] = [toDayNumber(isoDateOf('2019-01-01')), toDayNumber(isoDateOf('2023-01-01'))]
  const place = (toDayNumber(isoDateOf(date)) + 0.5 - first) / (last - first)
  return { x: Math.round(place * plot().clientWidth), y: 20 }
}

async function draw(from: string, to: string) {
  await userEvent.dragAndDrop(plot(), plot(), { sourcePosition: at(from), targetPosition: at(to) })
}

describe('with the keyboard', () => {
  test('each end says its date', () => {
    open()
    expect(said('First day')).toBe(day('2019-01-01'))
    expect(said('Last day')).toBe(day('2022-12-15'))
  })

  test('an arrow moves an end by a bar, and the range is taken over once the keys rest', async () => {
    const { changes } = open()
    slider('First day').focus()
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}{ArrowLeft}')
    expect(said('First day')).toBe(day('2019-03-01'))
    expect(changes).toEqual([])
    await waitFor(() => expect(changes).toEqual([{ from: '2019-03-01', to: null }]))
  })

  test('leaving an end takes over at once', async () => {
    const { changes } = open()
    slider('Last day').focus()
    await userEvent.keyboard('{ArrowLeft}')
    slider('Last day').blur()
    expect(changes).toEqual([{ from: null, to: '2022-11-30' }])
  })

  test('Page Up and Page Down move by ten bars, Home and End as far as there is to go', async () => {
    open(dates('2020-01-01', '2021-12-31'))
    slider('First day').focus()
    await userEvent.keyboard('{PageUp}')
    expect(said('First day')).toBe(day('2020-11-01'))
    await userEvent.keyboard('{PageDown}{PageDown}')
    expect(said('First day')).toBe(day('2019-03-01'))
    await userEvent.keyboard('{End}')
    expect(said('First day')).toBe(day('2021-12-01'))
    await userEvent.keyboard('{Home}')
    expect(said('First day')).toBe(day('2019-01-01'))
  })

  test('an end cannot go beyond the other', async () => {
    const { changes } = open(dates('2020-01-01', '2021-12-31'))
    slider('Last day').focus()
    await userEvent.keyboard('{Home}')
    expect(said('Last day')).toBe(day('2020-01-31'))
    slider('Last day').blur()
    expect(changes).toEqual([dates('2020-01-01', '2020-01-31')])
  })

  test('Escape lets go of the range, and is left to the page where there is none', async () => {
    const heard = vi.fn<() => void>()
    document.body.addEventListener('keydown', heard)
    const { changes } = open(dates('2020-01-01', '2021-12-31'))
    slider('First day').focus()
    await userEvent.keyboard('{Escape}')
    expect(changes).toEqual([OPEN])
    expect(heard).not.toHaveBeenCalled()
    await userEvent.keyboard('{Escape}')
    expect(heard).toHaveBeenCalledTimes(1)
    document.body.removeEventListener('keydown', heard)
  })
})

describe('with a pointer', () => {
  test('drawing across bars chooses them, and is told of once', async () => {
    const { changes } = open()
    await draw('2020-03-10', '2021-02-20')
    expect(changes).toEqual([dates('2020-03-01', '2021-02-28')])
    expect(document.activeElement).toBe(slider('Last day'))
  })

  test('a click on a bar chooses its period', async () => {
    const { changes } = open()
    await userEvent.click(plot(), { position: at('2021-10-16') })
    expect(changes).toEqual([dates('2021-10-01', '2021-10-31')])
  })

  test('a double click chooses one bar only', async () => {
    const { changes } = open()
    await userEvent.dblClick(plot(), { position: at('2021-10-16') })
    expect(changes).toEqual([dates('2021-10-01', '2021-10-31')])
  })

  test('a click where there is no bar chooses nothing', async () => {
    const { changes } = open()
    await userEvent.click(plot(), { position: at('2020-07-16') })
    expect(changes).toEqual([])
  })

  test('the middle of a range moves it as a whole', async () => {
    const { changes } = open(dates('2020-01-01', '2021-12-31'))
    await draw('2021-01-16', '2021-07-16')
    expect(changes).toEqual([dates('2020-07-01', '2022-06-30')])
  })

  test('an end moves alone', async () => {
    const { changes } = open(dates('2020-01-01', '2021-12-31'))
    await draw('2022-01-01', '2022-03-20')
    expect(changes).toEqual([dates('2020-01-01', '2022-03-31')])
    await draw('2019-12-31', '2019-05-25')
    expect(changes.at(-1)).toEqual(dates('2019-06-01', '2022-03-31'))
  })

  test('a drag that turns into scrolling, or is given up with Escape, leaves the range', async () => {
    vi.spyOn(Element.prototype, 'setPointerCapture').mockReturnValue()
    const { changes } = open(dates('2020-01-01', '2021-12-31'))
    const { left, top } = plot().getBoundingClientRect()
    const send = (type: string, date: string) =>
      act(() => {
        const { x, y } = at(date)
        const init = { pointerId: 7, isPrimary: true, button: 0, clientX: left + x, clientY: top + y, bubbles: true }
        plot().dispatchEvent(new PointerEvent(type, { ...init, pointerType: 'touch' }))
      })
    send('pointerdown', '2019-02-10')
    send('pointermove', '2019-10-10')
    expect(said('Last day')).toBe(day('2019-10-31'))
    send('pointercancel', '2019-10-10')
    expect(said('Last day')).toBe(day('2021-12-31'))

    send('pointerdown', '2019-02-10')
    send('pointermove', '2019-10-10')
    await userEvent.keyboard('{Escape}')
    expect(said('Last day')).toBe(day('2021-12-31'))
    send('pointerup', '2019-10-10')
    expect(changes).toEqual([])
  })

  test('pointing at a bar tells its figures', async () => {
    open(OPEN, countsFor(CALENDAR, 1))
    await userEvent.hover(plot(), { position: at('2021-10-16') })
    expect(screen.getByText('October 2021: 2 articles, 2 matches')).toBeDefined()
  })
})

describe('the zoom', () => {
  test('follows a range that is chosen, and leads back without letting go of it', async () => {
    const { changes } = open()
    await draw('2021-10-10', '2021-10-20')
    expect(screen.getByText('Articles by day')).toBeDefined()
    await userEvent.click(button('Zoom out'))
    expect(screen.getByText('Articles by month')).toBeDefined()
    await userEvent.click(button('Zoom in'))
    expect(screen.getByText('Articles by day')).toBeDefined()
    expect(changes).toHaveLength(1)
    await userEvent.click(button('Whole archive'))
    expect(changes.at(-1)).toEqual(OPEN)
    // It keeps the focus, and is out of sight without it.
    expect(button('Whole archive').ariaDisabled).toBe('true')
    button('Whole archive').blur()
    expect(screen.queryByRole('button')).toBeNull()
  })

  test('makes an arrow move an end by a day where days are shown', async () => {
    const { changes } = open(dates('2021-10-01', '2021-10-31'))
    slider('First day').focus()
    await userEvent.keyboard('{ArrowRight}')
    slider('First day').blur()
    expect(changes).toEqual([dates('2021-10-02', '2021-10-31')])
  })

  test('follows an end that leaves the view', async () => {
    open(dates('2021-10-01', '2021-10-31'))
    slider('First day').focus()
    for (let press = 0; press < 5; press += 1) await userEvent.keyboard('{PageDown}')
    const { left, right } = plot().getBoundingClientRect()
    const handle = slider('First day').getBoundingClientRect()
    expect((handle.left + handle.right) / 2).toBeGreaterThan(left + 10)
    expect(handle.right).toBeLessThan(right)
  })
})

describe('the figures', () => {
  test('stand in a table, in which gaps are named', async () => {
    open(
      dates('2020-01-01', '2020-12-31'),
      countsFor(CALENDAR, 0.5),
      calendarOf(null, '2020-03-01', '2020-03-01', '2020-03-04'),
    )
    await userEvent.click(screen.getByText('Show as a table'))
    expect(screen.getByRole('table', { name: 'Articles by day' })).toBeDefined()
    expect(rows().slice(0, 3)).toEqual([
      ['Period', 'Articles', 'Matches'],
      [`${day('2020-02-18')} – ${day('2020-02-29')}`, 'none', 'none'],
      [day('2020-03-01'), '2', '0'],
    ])
    expect(rows()[3]).toEqual([`${day('2020-03-02')} – ${day('2020-03-03')}`, 'none', 'none'])
  })

  test('have no matches where nothing is asked for', async () => {
    open()
    await userEvent.click(screen.getByText('Show as a table'))
    expect(rows()[0]).toEqual(['Period', 'Articles'])
    expect(rows()).toContainEqual(['June – August 2020', 'none'])
  })
})

describe('undated articles', () => {
  test('are counted apart, with those that match', () => {
    open(OPEN, countsFor(CALENDAR, 0.4))
    expect(screen.getByText('Undated').parentElement?.textContent).toBe('Undated 1 of 3')
  })

  test('are said to be left out by a range', () => {
    open(dates('2020-01-01', '2021-12-31'))
    expect(screen.getByText('Undated').parentElement?.textContent).toBe('Undated 3, left out by the chosen dates')
  })

  test('are all there is to tell where no article has a date', () => {
    open(OPEN, null, calendarOf(null, null))
    expect(screen.getByText('2 articles, none with a date')).toBeDefined()
    expect(screen.queryByRole('slider')).toBeNull()
  })
})

test.each([
  ['backwards', dates('2022-01-01', '2020-01-01')],
  ['outside the archive', dates('2030-01-01', '2030-12-31')],
  ['in a gap', dates('2020-06-01', '2020-08-31')],
])('a range that is %s is said to hold nothing, and can be let go of', async (_, range) => {
  const { changes } = open(range)
  expect(screen.getByText('In these dates: no articles')).toBeDefined()
  await userEvent.click(button('Whole archive'))
  expect(changes).toEqual([OPEN])
})

test('a range from outside takes the place of the one that is shown', () => {
  const { change } = open(dates('2020-01-01', '2021-12-31'))
  change({ from: isoDateOf('2021-01-01'), to: null })
  expect([said('First day'), said('Last day')]).toEqual([day('2021-01-01'), day('2022-12-15')])
})

test('nothing changes its place by what is found, chosen or pointed at', async () => {
  const { change } = open(OPEN, countsFor(CALENDAR, 0.5))
  const box = () => plot().getBoundingClientRect().toJSON() as unknown
  const before = box()
  change(dates('2021-10-01', '2021-10-31'))
  await userEvent.hover(plot(), { position: { x: 100, y: 20 } })
  expect(box()).toEqual(before)
  cleanup()
  open()
  expect(box()).toEqual(before)
})

test('bars are a path for each series, however long the archive', () => {
  const days = Array.from({ length: 15_000 }, (_, index) => (index % 3 === 0 ? 1 : 2))
  const calendar = decodeCalendar({ undated: 0, start: isoDateOf('1984-01-01'), counts: days })
  open(OPEN, countsFor(calendar, 0.5), calendar)
  expect(plot().querySelectorAll('path')).toHaveLength(2)
  expect(document.querySelectorAll('.time-strip *').length).toBeLessThan(700)
})

test('a prerendered strip is taken over as it is', async () => {
  const strip = (
    <Timeline calendar={CALENDAR} perDay={null} from={isoDateOf('2021-10-01')} to={null} onChange={() => {}} />
  )
  const container = document.createElement('div')
  container.innerHTML = renderToString(strip)
  document.body.append(container)
  const elements = [...container.querySelectorAll('*')]
  const root = hydrateRoot(container, strip)
  await waitFor(() => expect(container.querySelector('time')?.lang).toBe(navigator.language))
  expect(elements.filter((element) => !element.isConnected)).toEqual([])
  root.unmount()
  container.remove()
})

describe.each([320, 1280])('at a width of %i pixels', (width) => {
  test.each([
    ['the whole archive', OPEN, null],
    ['matches', OPEN, countsFor(CALENDAR, 0.5)],
    ['a range', dates('2021-10-01', '2021-10-31'), countsFor(CALENDAR, 0.5)],
    ['no match', OPEN, countsFor(CALENDAR, 0)],
  ])('%s has no fault that axe can find, and does not scroll sideways', async (_, range, perDay) => {
    await page.viewport(width, 800)
    open(range, perDay)
    await userEvent.click(screen.getByText('Show as a table'))
    const { violations } = await axe.run(document.body)
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
  })
})
