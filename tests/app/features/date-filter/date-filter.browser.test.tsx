import { fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { memoryArchive } from '../../setup/memory-archive.ts'
import { addressOf, headlines, openApp } from '../../setup/open-app.tsx'
import { pier, VELLPORT, worm } from '../../setup/vellport.ts'

// Wide enough that no filters are collapsed.
beforeEach(() => page.viewport(1280, 800))

const vellport = () => memoryArchive(VELLPORT)

describe('the date filter', () => {
  test('includes the articles of both dates', async () => {
    const app = await openApp(vellport(), '/')
    fireEvent.change(screen.getByLabelText('From'), { target: { value: '2020-03-02' } })
    fireEvent.blur(screen.getByLabelText('From'))
    fireEvent.change(screen.getByLabelText('To'), { target: { value: '2020-03-12' } })
    fireEvent.blur(screen.getByLabelText('To'))
    await waitFor(() => expect(headlines()).toEqual([pier.headline, worm.headline]))
    expect(addressOf(app)).toBe('/?from=2020-03-02&to=2020-03-12')
  })

  test('lists the years and months that have articles, with their counts', async () => {
    const app = await openApp(vellport(), '/')
    const period = screen.getByRole('combobox', { name: 'Period' })
    expect([...period.querySelectorAll('option')].map(({ textContent }) => textContent)).toEqual([
      'Any date',
      'All of 2021 (1)',
      'January 2021 (1)',
      'All of 2020 (2)',
      'March 2020 (2)',
      'All of 2019 (1)',
      'April 2019 (1)',
    ])
    await app.user.selectOptions(period, 'All of 2020 (2)')
    await waitFor(() => expect(headlines()).toEqual([pier.headline, worm.headline]))
    expect(screen.getByLabelText('From')).toHaveProperty('value', '2020-01-01')
    await app.user.selectOptions(period, 'Any date')
    await waitFor(() => expect(headlines()).toHaveLength(5))
  })

  test('shows an error if the first date is after the last date', async () => {
    await openApp(vellport(), '/?from=2020-03-02&to=2019-01-01')
    expect(screen.getByRole('alert').textContent).toBe('“From” is after “To”, so no date is in between.')
    expect(screen.getByLabelText('From').ariaInvalid).toBe('true')
    expect(screen.getByRole('heading', { name: 'No results' })).toBeDefined()
  })

  test('says that a day does not exist, keeps it in the field, and lists articles of all dates', async () => {
    const app = await openApp(vellport(), '/?from=2020-03-02')
    const from = screen.getByLabelText<HTMLInputElement>('From')
    from.focus()
    // Real keys: only they can put an impossible day into the field, as month, day and year.
    await userEvent.keyboard('02302020')
    expect(addressOf(app)).toBe('/?from=2020-03-02')
    await userEvent.keyboard('{Tab}{Tab}{Tab}{Tab}')
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toBe('There is no such day, so this date does not limit the list.')
    expect([from.validity.badInput, from.ariaInvalid, from.getAttribute('aria-describedby')]).toEqual([
      true,
      'true',
      alert.id,
    ])
    await waitFor(() => expect(addressOf(app)).toBe('/'))

    from.focus()
    await userEvent.keyboard('0301')
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
    await waitFor(() => expect(addressOf(app)).toBe('/?from=2020-03-01'))
  })
})
