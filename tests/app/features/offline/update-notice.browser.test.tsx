import '../../../../src/app/app.css'
import '../../../../src/app/features/offline/update-notice.css'
import { screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { openArchive } from '../../../../src/app/data/archive.ts'
import { isUpdated, showUpdateNotice } from '../../../../src/app/features/offline/announce-update.ts'
import { MANIFEST_FILE } from '../../../../src/archive/paths.ts'
import { makeArticle } from '../../../archive/make-article.ts'
import { memoryArchive } from '../../setup/memory-archive.ts'

const ARTICLES = [makeArticle({ slug: 'a', date: '2020-02-03' })]

afterEach(() => {
  document.querySelector('.update-notice')?.remove()
})

describe('an update of the archive', () => {
  test('is reported if the manifest differs from the manifest of the page', async () => {
    const memory = memoryArchive(ARTICLES)
    const running = openArchive(memory)
    await running.read((snapshot) => snapshot.manifest())
    expect(await isUpdated(running, memory.source)).toBe(false)
    memory.publish([...ARTICLES, makeArticle({ slug: 'b', date: '2020-02-04' })])
    expect(await isUpdated(running, memory.source)).toBe(true)
  })

  test('is reported if the format of the new manifest is not supported', async () => {
    const memory = memoryArchive(ARTICLES)
    const running = openArchive(memory)
    await running.read((snapshot) => snapshot.manifest())
    memory.files.set(MANIFEST_FILE, { format: 99 })
    expect(await isUpdated(running, memory.source)).toBe(true)
  })

  test('is not reported if the manifest cannot be loaded', async () => {
    const memory = memoryArchive(ARTICLES)
    const running = openArchive(memory)
    await running.read((snapshot) => snapshot.manifest())
    memory.failing = /archive\.json/
    expect(await isUpdated(running, memory.source)).toBe(false)
  })
})

describe('the update notice', () => {
  test('is announced, and its button reloads the page', async () => {
    const load = vi.fn<() => void>()
    showUpdateNotice(load)
    await waitFor(() =>
      expect(screen.getByRole('status').textContent).toBe('A new version of this archive is available.'),
    )
    expect(load).not.toHaveBeenCalled()
    await userEvent.setup().click(screen.getByRole('button', { name: 'Reload' }))
    expect(load).toHaveBeenCalledTimes(1)
  })

  test('appears once, and can be dismissed', async () => {
    showUpdateNotice(() => {})
    showUpdateNotice(() => {})
    await userEvent.setup().click(screen.getByRole('button', { name: 'Dismiss' }))
    expect(screen.queryByRole('status')).toBe(null)
  })
})
