import type { ComponentPropsWithRef, MouseEvent } from 'react'
import { type ListQuery, serialiseQuery } from '../../archive/query.ts'
import { useLinkNavigation } from './link-navigation.tsx'

interface ArchiveLinkProps extends Omit<ComponentPropsWithRef<'a'>, 'href'> {
  /** A path from the root of the archive, such as `/articles/a.html`. */
  readonly to: string
  readonly query?: ListQuery
  /** The state of the new history entry. */
  readonly state?: unknown
}

/**
 * A link to a page of the archive. React Router's own link resolves its address on every render, this one only when it
 * is followed.
 */
export function ArchiveLink({ to, query, state, onClick, children, ...rest }: ArchiveLinkProps) {
  const { location, navigate, createHref } = useLinkNavigation()
  const address = query === undefined ? to : addressOf(to, query)
  return (
    <a
      {...rest}
      href={createHref(location, address)}
      onClick={(event) => {
        onClick?.(event)
        if (event.defaultPrevented || !isPlainClick(event)) return
        event.preventDefault()
        void navigate(address, { state, replace: address === location.pathname + location.search })
      }}
    >
      {children}
    </a>
  )
}

/** Returns false for a click that opens a new tab or window, or downloads the page. */
export function isPlainClick({ button, metaKey, altKey, ctrlKey, shiftKey }: MouseEvent): boolean {
  return button === 0 && !metaKey && !altKey && !ctrlKey && !shiftKey
}

/** Adds the query to the path, unless the query is empty. */
export function addressOf(path: string, query: ListQuery): string {
  const params = serialiseQuery(query)
  return params.size === 0 ? path : `${path}?${params}`
}
