import '../../../../src/app/app.css'
import '../../../../src/app/features/offline/update-notice.css'
import { screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { openArchive } from '../../../../src/app/data/archive.ts'
import { isUpdated } from '../../../../src/app/features/offline/notify-update.ts'
import { showUpdateNotice } from '../../../../src/app/features/offline/update-notice.ts'
import { MANIFEST_FILE } from '../../../../src/archive/paths.ts'
import { makeArticle } from '../../../archive/make-article.ts'
import { memoryArchive } from '../../setup/memory-archive.ts'

const ARTICLES = [makeArticle({ slug: 'a', date: '2020-02-03' })]

afterEach(() => {
  document.querySelector('.update-notice')?.remove()
})

describe('a newer snapshot', () => {
  test('is one with another manifest than that which the page shows', async () => {
    const memory = memoryArchive(ARTICLES)
    const running = openArchive(memory)
    await running.read((snapshot) => snapshot.manifest())
    expect(await isUpdated(running, memory.source)).toBe(false)
    memory.publish([...ARTICLES, makeArticle({ slug: 'b', date: '2020-02-04' })])
    expect(await isUpdated(running, memory.source)).toBe(true)
  })

  test('may be of a format that the page cannot read', async () => {
    const memory = memoryArchive(ARTICLES)
    const running = openArchive(memory)
    await running.read((snapshot) => snapshot.manifest())
    memory.files.set(MANIFEST_FILE, { format: 99 })
    expect(await isUpdated(running, memory.source)).toBe(true)
  })

  test('is no news where it cannot be asked for', async () => {
    const memory = memoryArchive(ARTICLES)
    const running = openArchive(memory)
    await running.read((snapshot) => snapshot.manifest())
    memory.failing = /archive\.json/
    expect(await isUpdated(running, memory.source)).toBe(false)
  })
})

describe('the notice', () => {
  test('is told, and loads the snapshot when the reader wants it', async () => {
    const load = vi.fn<() => void>()
    showUpdateNotice(load)
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('This archive has been updated.'))
    expect(load).not.toHaveBeenCalled()
    await userEvent.setup().click(screen.getByRole('button', { name: 'Reload' }))
    expect(load).toHaveBeenCalledTimes(1)
  })

  test('is there once, and goes away when it is not wanted', async () => {
    showUpdateNotice(() => {})
    showUpdateNotice(() => {})
    await userEvent.setup().click(screen.getByRole('button', { name: 'Dismiss' }))
    expect(screen.queryByRole('status')).toBe(null)
  })
})
