import { createContext, type ReactNode, use, useMemo } from 'react'
import { type Location, type NavigateFunction, useLocation, useNavigate } from 'react-router'
import type { CreateHref } from '../platform/platform.ts'

/**
 * The data that links need. One context provides it, because otherwise every link would call the hooks of the router.
 */
export interface LinkNavigation {
  readonly location: Pick<Location<unknown>, 'pathname' | 'search' | 'state'>
  readonly navigate: NavigateFunction
  readonly createHref: CreateHref
}

export const LinkNavigationContext = createContext<LinkNavigation | null>(null)

interface LinkNavigationProviderProps {
  readonly createHref: CreateHref
  readonly children: ReactNode
}

/** Provides the navigation of the router to all links inside. */
export function LinkNavigationProvider({ createHref, children }: LinkNavigationProviderProps) {
  const location = useLocation()
  const navigate = useNavigate()
  const navigation = useMemo(() => ({ location, navigate, createHref }), [location, navigate, createHref])
  return <LinkNavigationContext value={navigation}>{children}</LinkNavigationContext>
}

export function useLinkNavigation(): LinkNavigation {
  const navigation = use(LinkNavigationContext)
  if (navigation === null) throw new Error('expected a LinkNavigationProvider around this link, found none.')
  return navigation
}
