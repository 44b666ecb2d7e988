import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import axe from 'axe-core'
import { afterEach, describe, expect, test, vi } from 'vitest'
import '../../../../src/app/app.css'
import '../../../../src/app/routes/list.css'
import '../../../../src/app/features/offline/offline-dialog.css'
import { OfflinePanel } from '../../../../src/app/features/offline/offline-panel.tsx'
import type { DownloadState } from '../../../../src/app/offline/download-state.ts'

afterEach(cleanup)

const TOTAL = { files: 21_984, bytes: 38_412_000 }
const HALF = { files: 10_992, bytes: 19_206_000 }
const PICTURES = { files: 9_000, bytes: 410_000_000 }
const PROGRESS = { done: HALF, total: TOTAL }

const STATES: readonly (readonly [state: DownloadState, title: string, buttons: readonly string[]])[] = [
  [{ kind: 'unsupported' }, 'This browser cannot save the archive.', []],
  [{ kind: 'counting' }, 'Checking saved files …', []],
  [
    { kind: 'idle', text: TOTAL, pictures: null, freeBytes: 2e9 },
    'The archive needs 38 MB on this device.',
    ['Download 38 MB'],
  ],
  [
    { kind: 'idle', text: TOTAL, pictures: PICTURES, freeBytes: 2e9 },
    'The archive has 38 MB of text and 410 MB of pictures.',
    ['Download text (38 MB)', 'Download text and pictures (448 MB)'],
  ],
  [{ kind: 'downloading', progress: PROGRESS }, 'Downloading …', ['Pause']],
  [
    { kind: 'paused', progress: PROGRESS, freeBytes: null },
    'A part of the archive is saved.',
    ['Resume', 'Remove from this device'],
  ],
  [
    { kind: 'outdated', progress: PROGRESS, freeBytes: 2e9 },
    'An earlier version is saved. An update is available.',
    ['Update', 'Remove from this device'],
  ],
  [
    { kind: 'done', total: TOTAL, unsavedPictures: null, isPersistent: true },
    'The archive is saved: 38 MB.',
    ['Remove from this device'],
  ],
  [
    { kind: 'done', total: TOTAL, unsavedPictures: PICTURES, isPersistent: true },
    'The text of the archive is saved: 38 MB.',
    ['Download pictures (410 MB)', 'Remove from this device'],
  ],
  [
    { kind: 'failed', failure: { kind: 'no-answer' }, progress: PROGRESS },
    'The archive does not respond.',
    ['Retry', 'Remove from this device'],
  ],
  [
    { kind: 'failed', failure: { kind: 'full', freeBytes: 12_000 }, progress: PROGRESS },
    'Not enough space on this device.',
    ['Retry', 'Remove from this device'],
  ],
  [
    { kind: 'failed', failure: { kind: 'missing', files: 1200 }, progress: PROGRESS },
    '1,200 files could not be found.',
    ['Retry', 'Remove from this device'],
  ],
  [
    { kind: 'failed', failure: { kind: 'broken', detail: 'bad start' }, progress: null },
    'The archive could not be saved.',
    ['Retry'],
  ],
  [{ kind: 'removing' }, 'Removing saved files …', []],
]

function show(state: DownloadState) {
  const actions = {
    onStart: vi.fn<(content?: string) => void>(),
    onPause: vi.fn<() => void>(),
    onRemove: vi.fn<() => void>(),
  }
  const { rerender } = render(<OfflinePanel state={state} {...actions} />)
  return { ...actions, rerender: (next: DownloadState) => rerender(<OfflinePanel state={next} {...actions} />) }
}

describe('the offline panel', () => {
  test.each(STATES)('in the state %j shows the title and the buttons of this state', async (state, title, buttons) => {
    show(state)
    expect(screen.getByRole('status').textContent).toBe(title)
    expect(screen.queryAllByRole('button').map(({ textContent }) => textContent)).toEqual(buttons)
    const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } })
    expect(violations).toEqual([])
  })

  test('shows the progress in bytes and files during a download', () => {
    show({ kind: 'downloading', progress: PROGRESS })
    const bar = screen.getByRole('progressbar', { name: 'Saved on this device' })
    expect([bar.getAttribute('value'), bar.getAttribute('max')]).toEqual(['19206000', '38412000'])
    expect(screen.getByText('19 MB of 38 MB')).toBeTruthy()
    expect(screen.getByText('10,992 of 21,984 files')).toBeTruthy()
  })

  test('shows a warning if the device has too little free space', () => {
    show({ kind: 'idle', text: TOTAL, pictures: null, freeBytes: 12_345_678 })
    expect(
      screen.getByText('This browser has 12 MB of free space. That is not enough for the whole archive.'),
    ).toBeTruthy()
  })

  test('shows a warning if the device has enough space only for the text', () => {
    show({ kind: 'idle', text: TOTAL, pictures: PICTURES, freeBytes: 123_456_789 })
    expect(screen.getByText('This browser has 123 MB of free space. That is not enough for the pictures.')).toBeTruthy()
  })

  test('downloads the text, with or without the pictures', async () => {
    const user = userEvent.setup()
    const { onStart } = show({ kind: 'idle', text: TOTAL, pictures: PICTURES, freeBytes: null })
    await user.click(screen.getByRole('button', { name: 'Download text (38 MB)' }))
    await user.click(screen.getByRole('button', { name: 'Download text and pictures (448 MB)' }))
    expect(onStart.mock.calls).toEqual([['text'], ['text-and-pictures']])
  })

  test('calls the handler of each button', async () => {
    const user = userEvent.setup()
    const { onStart, onPause, onRemove, rerender } = show({
      kind: 'idle',
      text: TOTAL,
      pictures: null,
      freeBytes: null,
    })
    await user.click(screen.getByRole('button', { name: 'Download 38 MB' }))
    rerender({ kind: 'downloading', progress: PROGRESS })
    await user.click(screen.getByRole('button', { name: 'Pause' }))
    rerender({ kind: 'done', total: TOTAL, unsavedPictures: null, isPersistent: false })
    await user.click(screen.getByRole('button', { name: 'Remove from this device' }))
    expect([onStart, onPause, onRemove].map((action) => action.mock.calls.length)).toEqual([1, 1, 1])
  })

  test('keeps the focus when the download button becomes a pause button', async () => {
    const user = userEvent.setup()
    const { rerender } = show({ kind: 'paused', progress: PROGRESS, freeBytes: null })
    await user.click(screen.getByRole('button', { name: 'Resume' }))
    rerender({ kind: 'counting' })
    rerender({ kind: 'downloading', progress: PROGRESS })
    expect(document.activeElement).not.toBe(document.body)
  })
})
