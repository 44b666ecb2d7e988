import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { createMemoryRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { afterEach } from 'vitest'
import { type Archive, openArchive } from '../../../src/app/data/archive.ts'
import { OfflineButton } from '../../../src/app/features/offline/offline-button.tsx'
import { relativeHref } from '../../../src/app/navigation/relative-href.ts'
import type { Platform } from '../../../src/app/platform/platform.ts'
import { createRoutes } from '../../../src/app/routes/create-routes.tsx'
import type { MemoryArchive } from './memory-archive.ts'

afterEach(() => {
  cleanup()
  window.scrollTo(0, 0)
})

export interface OpenApp {
  readonly archive: Archive
  readonly router: ReturnType<typeof createMemoryRouter>
  readonly user: ReturnType<typeof userEvent.setup>
}

/** Opens the app at an address, and resolves when its first page is shown. `basename` is the path of the archive. */
export async function openApp(memory: MemoryArchive, address: string, basename = '/'): Promise<OpenApp> {
  const archive = openArchive(memory)
  const { pathname, search } = new URL(basename + address.slice(1), 'http://archive.invalid')
  // A unique history key, so that a list state of another test is not restored.
  const initialEntries = [{ pathname, search, key: crypto.randomUUID() }]
  const router = createMemoryRouter(createRoutes(sitePlatform(memory), archive), { basename, initialEntries })
  await new Promise<void>((resolve) => {
    if (router.state.initialized) return resolve()
    router.subscribe(({ initialized }) => initialized && resolve())
  })
  render(<RouterProvider router={router} />)
  await screen.findByRole('main')
  return { archive, router, user: userEvent.setup() }
}

/** The platform of a published site with other data. */
export function sitePlatform({ source, startSearchWorker, pictures }: MemoryArchive): Platform {
  return {
    source,
    startSearchWorker,
    createHref: relativeHref,
    pictures,
    hasLicensesFile: true,
    loadOfflineButton: async () => OfflineButton,
  }
}

/** The current address of the app. */
export function addressOf({ router }: OpenApp): string {
  const { pathname, search } = router.state.location
  return decodeURIComponent(pathname + search)
}

/** The headlines of the list, from top to bottom. */
export function headlines(): readonly string[] {
  return screen.queryAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)
}
