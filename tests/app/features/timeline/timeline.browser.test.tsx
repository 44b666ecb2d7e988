// The style sheets determine positions, contrast and sizes.
import '../../../../src/app/app.css'
import '../../../../src/app/features/timeline/plot/plot.css'
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

/** Two articles in each month of 2019 to 2022, except June to August 2020, and three without a date. */
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
  /** Changes the range from the page, like the Back button. */
  readonly change: (range: Range) => void
}

/** Returns a date in the locale of the browser. */
const day = (date: string) => formatDay(isoDateOf(date), navigator.language)
const OPEN: Range = { from: null, to: null }
const dates = (from: string, to: string): Range => ({ from: isoDateOf(from), to: isoDateOf(to) })

/** Renders the timeline on a page that keeps the range, like the URL. */
function open(range: Range = OPEN, perDay: Uint32Array | null = null, calendar: Calendar = CALENDAR): Opened {
  const changes: Range[] = []
  const renderRange = (shown: Range) => (
    <main>
      <Timeline calendar={calendar} perDay={perDay} from={shown.from} to={shown.to} onChange={change} />
    </main>
  )
  const { rerender } = render(renderRange(range))
  function change(next: Range) {
    changes.push(next)
    rerender(renderRange(next))
  }
  return { changes, change: (next) => rerender(renderRange(next)) }
}

beforeEach(() => page.viewport(900, 600))
afterEach(cleanup)

const slider = (name: 'Start date' | 'End date') =>
  within(screen.getByRole('group', { name: 'Publication dates' })).getByRole('slider', { name })
const valueText = (name: 'Start date' | 'End date') => slider(name).getAttribute('aria-valuetext')
const button = (name: string) => screen.getByRole('button', { name })

const rows = () => screen.getAllByRole('row').map((row) => [...row.children].map(({ textContent }) => textContent))

function plot(): HTMLElement {
  const found = document.querySelector<HTMLElement>('.timeline-plot')
  if (found === null) throw new Error('no plot')
  return found
}

/** The position of noon on the plot, while it shows all of 2019 to 2022. */
function at(date: string) {
  const [first, last] = [toDayNumber(isoDateOf('2019-01-01')), toDayNumber(isoDateOf('2023-01-01'))]
  const place = (toDayNumber(isoDateOf(date)) + 0.5 - first) / (last - first)
  return { x: Math.round(place * plot().clientWidth), y: 20 }
}

async function drag(from: string, to: string) {
  await userEvent.dragAndDrop(plot(), plot(), { sourcePosition: at(from), targetPosition: at(to) })
}

describe('with the keyboard', () => {
  test('each end of the range announces its date', () => {
    open()
    expect(valueText('Start date')).toBe(day('2019-01-01'))
    expect(valueText('End date')).toBe(day('2022-12-15'))
  })

  test('an arrow key moves a range end by one bar, and the range changes after a pause', async () => {
    const { changes } = open()
    slider('Start date').focus()
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}{ArrowLeft}')
    expect(valueText('Start date')).toBe(day('2019-03-01'))
    expect(changes).toEqual([])
    await waitFor(() => expect(changes).toEqual([{ from: '2019-03-01', to: null }]))
  })

  test('moving the focus away from a range end changes the range at once', async () => {
    const { changes } = open()
    slider('End date').focus()
    await userEvent.keyboard('{ArrowLeft}')
    slider('End date').blur()
    expect(changes).toEqual([{ from: null, to: '2022-11-30' }])
  })

  test('Page Up and Page Down move a range end by 10 bars, and Home and End move it to its limits', async () => {
    open(dates('2020-01-01', '2021-12-31'))
    slider('Start date').focus()
    await userEvent.keyboard('{PageUp}')
    expect(valueText('Start date')).toBe(day('2020-11-01'))
    await userEvent.keyboard('{PageDown}{PageDown}')
    expect(valueText('Start date')).toBe(day('2019-03-01'))
    await userEvent.keyboard('{End}')
    expect(valueText('Start date')).toBe(day('2021-12-01'))
    await userEvent.keyboard('{Home}')
    expect(valueText('Start date')).toBe(day('2019-01-01'))
  })

  test('a range end stops at the other end', async () => {
    const { changes } = open(dates('2020-01-01', '2021-12-31'))
    slider('End date').focus()
    await userEvent.keyboard('{Home}')
    expect(valueText('End date')).toBe(day('2020-01-31'))
    slider('End date').blur()
    expect(changes).toEqual([dates('2020-01-01', '2020-01-31')])
  })

  test('Escape clears the range, and the page receives Escape if there is no range', async () => {
    const onKeyDown = vi.fn<() => void>()
    document.body.addEventListener('keydown', onKeyDown)
    const { changes } = open(dates('2020-01-01', '2021-12-31'))
    slider('Start date').focus()
    await userEvent.keyboard('{Escape}')
    expect(changes).toEqual([OPEN])
    expect(onKeyDown).not.toHaveBeenCalled()
    await userEvent.keyboard('{Escape}')
    expect(onKeyDown).toHaveBeenCalledTimes(1)
    document.body.removeEventListener('keydown', onKeyDown)
  })
})

describe('with a pointer', () => {
  test('a drag across bars selects them, and changes the range once', async () => {
    const { changes } = open()
    await drag('2020-03-10', '2021-02-20')
    expect(changes).toEqual([dates('2020-03-01', '2021-02-28')])
    expect(document.activeElement).toBe(slider('End date'))
  })

  test('a click on a bar selects its period', async () => {
    const { changes } = open()
    await userEvent.click(plot(), { position: at('2021-10-16') })
    expect(changes).toEqual([dates('2021-10-01', '2021-10-31')])
  })

  test('a double click on a bar selects only this bar', async () => {
    const { changes } = open()
    await userEvent.dblClick(plot(), { position: at('2021-10-16') })
    expect(changes).toEqual([dates('2021-10-01', '2021-10-31')])
  })

  test('a click on an empty period selects nothing', async () => {
    const { changes } = open()
    await userEvent.click(plot(), { position: at('2020-07-16') })
    expect(changes).toEqual([])
  })

  test('a drag on the middle of the range moves the whole range', async () => {
    const { changes } = open(dates('2020-01-01', '2021-12-31'))
    await drag('2021-01-16', '2021-07-16')
    expect(changes).toEqual([dates('2020-07-01', '2022-06-30')])
  })

  test('a drag on a range end moves only that end', async () => {
    const { changes } = open(dates('2020-01-01', '2021-12-31'))
    await drag('2022-01-01', '2022-03-20')
    expect(changes).toEqual([dates('2020-01-01', '2022-03-31')])
    await drag('2019-12-31', '2019-05-25')
    expect(changes.at(-1)).toEqual(dates('2019-06-01', '2022-03-31'))
  })

  test('a drag that scrolls the page, or that Escape cancels, does not change the range', async () => {
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
    expect(valueText('End date')).toBe(day('2019-10-31'))
    send('pointercancel', '2019-10-10')
    expect(valueText('End date')).toBe(day('2021-12-31'))

    send('pointerdown', '2019-02-10')
    send('pointermove', '2019-10-10')
    await userEvent.keyboard('{Escape}')
    expect(valueText('End date')).toBe(day('2021-12-31'))
    send('pointerup', '2019-10-10')
    expect(changes).toEqual([])
  })

  test('hovering over a bar shows its counts', async () => {
    open(OPEN, countsFor(CALENDAR, 1))
    await userEvent.hover(plot(), { position: at('2021-10-16') })
    expect(screen.getByText('October 2021: 2 articles, 2 matches')).toBeDefined()
  })
})

describe('the zoom of the timeline', () => {
  test('follows a selected range, and can be reset without clearing the range', async () => {
    const { changes } = open()
    await drag('2021-10-10', '2021-10-20')
    expect(screen.getByText('Articles by day')).toBeDefined()
    await userEvent.click(button('Zoom out'))
    expect(screen.getByText('Articles by month')).toBeDefined()
    await userEvent.click(button('Zoom in'))
    expect(screen.getByText('Articles by day')).toBeDefined()
    expect(changes).toHaveLength(1)
    await userEvent.click(button('All dates'))
    expect(changes.at(-1)).toEqual(OPEN)
    // A disabled button is visible only while it has the focus.
    expect(button('All dates').ariaDisabled).toBe('true')
    button('All dates').blur()
    expect(screen.queryByRole('button')).toBeNull()
  })

  test('changes the step of an arrow key to one day if the bars are days', async () => {
    const { changes } = open(dates('2021-10-01', '2021-10-31'))
    slider('Start date').focus()
    await userEvent.keyboard('{ArrowRight}')
    slider('Start date').blur()
    expect(changes).toEqual([dates('2021-10-02', '2021-10-31')])
  })

  test('follows a range end that leaves the view', async () => {
    open(dates('2021-10-01', '2021-10-31'))
    slider('Start date').focus()
    for (let press = 0; press < 5; press += 1) await userEvent.keyboard('{PageDown}')
    const { left, right } = plot().getBoundingClientRect()
    const handle = slider('Start date').getBoundingClientRect()
    expect((handle.left + handle.right) / 2).toBeGreaterThan(left + 10)
    expect(handle.right).toBeLessThan(right)
  })
})

describe('the table of the timeline', () => {
  test('shows the counts of each period, and one row for each gap', async () => {
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

  test('has no column of matches if there are no matches per day', async () => {
    open()
    await userEvent.click(screen.getByText('Show as a table'))
    expect(rows()[0]).toEqual(['Period', 'Articles'])
    expect(rows()).toContainEqual(['June – August 2020', 'none'])
  })
})

describe('undated articles', () => {
  test('are counted separately, with their matches', () => {
    open(OPEN, countsFor(CALENDAR, 0.4))
    expect(screen.getByText('Undated').parentElement?.textContent).toBe('Undated 1 of 3')
  })

  test('are announced as excluded if dates are selected', () => {
    open(dates('2020-01-01', '2021-12-31'))
    expect(screen.getByText('Undated').parentElement?.textContent).toBe('Undated 3 (excluded by the selected dates)')
  })

  test('are the only count if no article has a date', () => {
    open(OPEN, null, calendarOf(null, null))
    expect(screen.getByText('2 articles, none with a date')).toBeDefined()
    expect(screen.queryByRole('slider')).toBeNull()
  })
})

test.each([
  ['reversed', dates('2022-01-01', '2020-01-01')],
  ['outside the archive', dates('2030-01-01', '2030-12-31')],
  ['in a gap', dates('2020-06-01', '2020-08-31')],
])('a range that is %s shows no articles, and can be cleared', async (_, range) => {
  const { changes } = open(range)
  expect(screen.getByText('In these dates: no articles')).toBeDefined()
  await userEvent.click(button('All dates'))
  expect(changes).toEqual([OPEN])
})

test('a range from the URL replaces the range in the timeline', () => {
  const { change } = open(dates('2020-01-01', '2021-12-31'))
  change({ from: isoDateOf('2021-01-01'), to: null })
  expect([valueText('Start date'), valueText('End date')]).toEqual([day('2021-01-01'), day('2022-12-15')])
})

test('the plot does not move when matches, a selection or a hovered bar appear', async () => {
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

test('the bars are one path for articles and one for matches, regardless of the length of the archive', () => {
  const days = Array.from({ length: 15_000 }, (_, index) => (index % 3 === 0 ? 1 : 2))
  const calendar = decodeCalendar({ undated: 0, start: isoDateOf('1984-01-01'), counts: days })
  open(OPEN, countsFor(calendar, 0.5), calendar)
  expect(plot().querySelectorAll('path')).toHaveLength(2)
  expect(document.querySelectorAll('.timeline *').length).toBeLessThan(700)
})

test('a prerendered timeline keeps its elements on hydration', async () => {
  const timeline = (
    <Timeline calendar={CALENDAR} perDay={null} from={isoDateOf('2021-10-01')} to={null} onChange={() => {}} />
  )
  const container = document.createElement('div')
  container.innerHTML = renderToString(timeline)
  document.body.append(container)
  const elements = [...container.querySelectorAll('*')]
  const root = hydrateRoot(container, timeline)
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
  ])(
    'a timeline with %s has no accessibility violation, and does not scroll horizontally',
    async (_, range, perDay) => {
      await page.viewport(width, 800)
      open(range, perDay)
      await userEvent.click(screen.getByText('Show as a table'))
      const { violations } = await axe.run(document.body)
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
    },
  )
})
