import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import axe from 'axe-core'
import { afterEach, describe, expect, test, vi } from 'vitest'
import '../../../../src/app/app.css'
import '../../../../src/app/routes/list.css'
import '../../../../src/app/features/offline/offline-dialog.css'
import { OfflinePanel } from '../../../../src/app/features/offline/offline-panel.tsx'
import type { KeepState } from '../../../../src/app/offline/keep-state.ts'

afterEach(cleanup)

const TOTAL = { files: 21_984, bytes: 38_412_000 }
const HALF = { files: 10_992, bytes: 19_206_000 }
const PROGRESS = { done: HALF, total: TOTAL }

const STATES: readonly (readonly [state: KeepState, title: string, buttons: readonly string[]])[] = [
  [{ kind: 'unsupported' }, 'This browser cannot keep the archive here.', []],
  [{ kind: 'counting' }, 'Looking at what is here already …', []],
  [{ kind: 'idle', total: TOTAL, freeBytes: 2e9 }, 'It takes 38 MB on this device.', ['Download 38 MB']],
  [{ kind: 'downloading', progress: PROGRESS }, 'Fetching the archive …', ['Pause']],
  [
    { kind: 'paused', progress: PROGRESS, freeBytes: null },
    'A part of the archive is kept.',
    ['Resume', 'Remove from this device'],
  ],
  [
    { kind: 'outdated', progress: PROGRESS, freeBytes: 2e9 },
    'A former edition is kept, and a newer one is here.',
    ['Bring up to date', 'Remove from this device'],
  ],
  [
    { kind: 'done', total: TOTAL, isPersistent: true },
    'The whole archive is kept: 38 MB.',
    ['Remove from this device'],
  ],
  [
    { kind: 'failed', failure: { kind: 'no-answer' }, progress: PROGRESS },
    'The archive does not answer.',
    ['Try again', 'Remove from this device'],
  ],
  [
    { kind: 'failed', failure: { kind: 'full', freeBytes: 12_000 }, progress: PROGRESS },
    'There is no more room on this device.',
    ['Try again', 'Remove from this device'],
  ],
  [
    { kind: 'failed', failure: { kind: 'missing', files: 1200 }, progress: PROGRESS },
    '1,200 files of the archive could not be found.',
    ['Try again', 'Remove from this device'],
  ],
  [
    { kind: 'failed', failure: { kind: 'broken', detail: 'bad start' }, progress: null },
    'The archive could not be kept.',
    ['Try again'],
  ],
  [{ kind: 'undoing' }, 'Removing what was kept …', []],
]

function show(state: KeepState) {
  const actions = { onStart: vi.fn<() => void>(), onPause: vi.fn<() => void>(), onUndo: vi.fn<() => void>() }
  const { rerender } = render(<OfflinePanel state={state} {...actions} />)
  return { ...actions, rerender: (next: KeepState) => rerender(<OfflinePanel state={next} {...actions} />) }
}

describe('the panel', () => {
  test.each(STATES)('says what is so, and offers what can be done: %j', async (state, title, buttons) => {
    show(state)
    expect(screen.getByRole('status').textContent).toBe(title)
    expect(screen.queryAllByRole('button').map(({ textContent }) => textContent)).toEqual(buttons)
    const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } })
    expect(violations).toEqual([])
  })

  test('shows how far it has come', () => {
    show({ kind: 'downloading', progress: PROGRESS })
    const bar = screen.getByRole('progressbar', { name: 'Kept on this device' })
    expect([bar.getAttribute('value'), bar.getAttribute('max')]).toEqual(['19206000', '38412000'])
    expect(screen.getByText('19 MB of 38 MB')).toBeTruthy()
    expect(screen.getByText('10,992 of 21,984 files')).toBeTruthy()
  })

  test('warns where there is less room than it takes', () => {
    show({ kind: 'idle', total: TOTAL, freeBytes: 12_345_678 })
    expect(screen.getByText('This browser has room for 12 MB. That is not enough for all of it.')).toBeTruthy()
  })

  test('does what its buttons say', async () => {
    const user = userEvent.setup()
    const { onStart, onPause, onUndo, rerender } = show({ kind: 'idle', total: TOTAL, freeBytes: null })
    await user.click(screen.getByRole('button', { name: 'Download 38 MB' }))
    rerender({ kind: 'downloading', progress: PROGRESS })
    await user.click(screen.getByRole('button', { name: 'Pause' }))
    rerender({ kind: 'done', total: TOTAL, isPersistent: false })
    await user.click(screen.getByRole('button', { name: 'Remove from this device' }))
    expect([onStart, onPause, onUndo].map((action) => action.mock.calls.length)).toEqual([1, 1, 1])
  })

  test('does not drop the focus of who has started it', async () => {
    const user = userEvent.setup()
    const { rerender } = show({ kind: 'paused', progress: PROGRESS, freeBytes: null })
    await user.click(screen.getByRole('button', { name: 'Resume' }))
    rerender({ kind: 'counting' })
    rerender({ kind: 'downloading', progress: PROGRESS })
    expect(document.activeElement).not.toBe(document.body)
  })
})
