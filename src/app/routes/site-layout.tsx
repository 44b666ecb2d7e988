import { Outlet, ScrollRestoration, useLoaderData, useLocation, useNavigation } from 'react-router'
import { type LayoutData, SiteFooter } from '../features/layout/site-footer.tsx'
import { Masthead } from '../features/layout/masthead.tsx'
import { messages } from '../features/layout/messages.ts'
import { LinkNavigationProvider } from '../navigation/link-navigation.tsx'
import { PictureAddressesContext } from '../navigation/picture-addresses.ts'
import { SCROLL_POSITIONS_KEY } from '../navigation/scroll-position.ts'
import type { Platform } from '../platform/platform.ts'
import { type RefObject, useEffect, useRef } from 'react'
import { moveFocus } from '../navigation/move-focus.ts'

interface SiteLayoutProps {
  readonly platform: Pick<Platform, 'createHref' | 'hasLicensesFile' | 'pictures'>
}

/** The elements around every page. */
export function SiteLayout({ platform }: SiteLayoutProps) {
  // The result of `loadLayout`, see create-routes.tsx.
  const { manifest, span }: LayoutData = useLoaderData()
  const mainRef = useFocusOnNavigation()
  return (
    <LinkNavigationProvider createHref={platform.createHref}>
      <a
        href="#main"
        className="skip-link"
        onClick={(event) => {
          event.preventDefault()
          mainRef.current?.focus()
        }}
      >
        {messages.skipLink}
      </a>
      <NavigationProgress />
      <Masthead manifest={manifest} />
      <main id="main" ref={mainRef} tabIndex={-1}>
        <PictureAddressesContext value={platform.pictures}>
          <Outlet />
        </PictureAddressesContext>
      </main>
      <SiteFooter manifest={manifest} span={span} hasLicensesFile={platform.hasLicensesFile} />
      <ScrollRestoration storageKey={SCROLL_POSITIONS_KEY} />
    </LinkNavigationProvider>
  )
}

/** The style sheet delays the progress bar, so that it appears only for a noticeable wait. */
function NavigationProgress() {
  const { state } = useNavigation()
  return state === 'idle' ? null : <progress aria-label={messages.loading} className="progress" />
}

/**
 * Moves the focus to the heading of a new page, so that a screen reader announces the page. A new query of the list
 * leaves the focus where it is. Returns a ref for <main>; the heading of the list is above it.
 */
function useFocusOnNavigation(): RefObject<HTMLElement | null> {
  const { pathname } = useLocation()
  const mainRef = useRef<HTMLElement>(null)
  const shown = useRef(pathname)
  useEffect(() => {
    if (shown.current === pathname) return
    shown.current = pathname
    const heading = mainRef.current?.querySelector('h1') ?? document.querySelector('h1') ?? mainRef.current
    if (heading !== null) moveFocus(heading)
  }, [pathname])
  return mainRef
}
