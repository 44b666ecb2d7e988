import { Outlet, ScrollRestoration, useLoaderData } from 'react-router'
import { Colophon } from '../features/layout/colophon.tsx'
import type { FrameView } from '../features/layout/load-frame.ts'
import { Masthead } from '../features/layout/masthead.tsx'
import { NavigationProgress } from '../features/layout/navigation-progress.tsx'
import { useFocusOnNavigation } from '../features/layout/use-focus-on-navigation.ts'
import { SCROLL_POSITIONS_KEY } from '../hydration/scroll-position.ts'

/** What stands around every page. */
export function Frame() {
  // What `loadFrame` gave, see router.tsx.
  const { manifest, span }: FrameView = useLoaderData()
  const mainRef = useFocusOnNavigation()
  return (
    <>
      <a
        href="#main"
        className="skip-link"
        onClick={(event) => {
          event.preventDefault()
          mainRef.current?.focus()
        }}
      >
        Skip to the content
      </a>
      <NavigationProgress />
      <Masthead manifest={manifest} />
      <main id="main" ref={mainRef} tabIndex={-1}>
        <Outlet />
      </main>
      <Colophon manifest={manifest} span={span} />
      <ScrollRestoration storageKey={SCROLL_POSITIONS_KEY} />
    </>
  )
}
