import type { ComponentPropsWithRef, MouseEvent } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { type ListQuery, serialiseQuery } from '../../archive/query.ts'
import { usePlatform } from '../platform/platform.ts'

interface ArchiveLinkProps extends Omit<ComponentPropsWithRef<'a'>, 'href'> {
  /** Path from the root of the archive, as archive/paths.ts prints it. */
  readonly to: string
  readonly query?: ListQuery
  /** Kept in the history entry that the link makes. */
  readonly state?: unknown
}

/**
 * A link to a page of the archive: the relative address of a file in the HTML, a navigation without loading in the browser.
 * React Router's own link resolves its address each time that it is rendered; this one, only when it is followed.
 */
export function ArchiveLink({ to, query, state, onClick, children, ...rest }: ArchiveLinkProps) {
  const location = useLocation()
  const { createHref } = usePlatform()
  const navigate = useNavigate()
  const address = query === undefined ? to : addressOf(to, query)
  return (
    <a
      {...rest}
      href={createHref(location, address)}
      onClick={(event) => {
        onClick?.(event)
        if (event.defaultPrevented || isForBrowser(event)) return
        event.preventDefault()
        void navigate(address, { state, replace: address === location.pathname + location.search })
      }}
    >
      {children}
    </a>
  )
}

/** A new tab, a new window, a download. */
function isForBrowser({ button, metaKey, altKey, ctrlKey, shiftKey }: MouseEvent<HTMLAnchorElement>): boolean {
  return button !== 0 || metaKey || altKey || ctrlKey || shiftKey
}

/** `path` with the query behind it, and without a question mark where the query says nothing. */
export function addressOf(path: string, query: ListQuery): string {
  const params = serialiseQuery(query)
  return params.size === 0 ? path : `${path}?${params}`
}
