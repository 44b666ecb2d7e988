import '../../../../src/app/app.css'
import '../../../../src/app/features/offline/edition-notice.css'
import { screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { openArchive } from '../../../../src/app/data/archive.ts'
import { isNewer } from '../../../../src/app/features/offline/announce-edition.ts'
import { showEditionNotice } from '../../../../src/app/features/offline/edition-notice.ts'
import { MANIFEST_FILE } from '../../../../src/archive/paths.ts'
import { makeArticle } from '../../../archive/make-article.ts'
import { memoryArchive } from '../../setup/memory-archive.ts'

const ARTICLES = [makeArticle({ slug: 'a', date: '2020-02-03' })]

afterEach(() => {
  document.querySelector('.edition-notice')?.remove()
})

describe('a newer edition', () => {
  test('is one with another manifest than that which the page shows', async () => {
    const memory = memoryArchive(ARTICLES)
    const running = openArchive(memory)
    await running.read((edition) => edition.manifest())
    expect(await isNewer(running, memory.source)).toBe(false)
    memory.publish([...ARTICLES, makeArticle({ slug: 'b', date: '2020-02-04' })])
    expect(await isNewer(running, memory.source)).toBe(true)
  })

  test('may be of a format that the page cannot read', async () => {
    const memory = memoryArchive(ARTICLES)
    const running = openArchive(memory)
    await running.read((edition) => edition.manifest())
    memory.files.set(MANIFEST_FILE, { format: 99 })
    expect(await isNewer(running, memory.source)).toBe(true)
  })

  test('is no news where it cannot be asked for', async () => {
    const memory = memoryArchive(ARTICLES)
    const running = openArchive(memory)
    await running.read((edition) => edition.manifest())
    memory.failing = /archive\.json/
    expect(await isNewer(running, memory.source)).toBe(false)
  })
})

describe('the notice', () => {
  test('is told, and loads the edition when the reader wants it', async () => {
    const load = vi.fn<() => void>()
    showEditionNotice(load)
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('A newer edition of this archive is here.'))
    expect(load).not.toHaveBeenCalled()
    await userEvent.setup().click(screen.getByRole('button', { name: 'Load it' }))
    expect(load).toHaveBeenCalledTimes(1)
  })

  test('is there once, and goes away when it is not wanted', async () => {
    showEditionNotice(() => {})
    showEditionNotice(() => {})
    await userEvent.setup().click(screen.getByRole('button', { name: 'Not now' }))
    expect(screen.queryByRole('status')).toBe(null)
  })
})
