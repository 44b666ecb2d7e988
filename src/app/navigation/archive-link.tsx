import type { ComponentPropsWithRef } from 'react'
import { useLinkClickHandler, useLocation } from 'react-router'
import { type ListQuery, printQuery } from '../../archive/query.ts'
import { relativeHref } from './relative-href.ts'

interface ArchiveLinkProps extends Omit<ComponentPropsWithRef<'a'>, 'href'> {
  /** Path from the root of the archive, as archive/paths.ts prints it. */
  readonly to: string
  readonly query?: ListQuery
  /** Kept in the history entry that the link makes. */
  readonly state?: unknown
}

/** A link to a page of the archive: a relative address in the HTML, a navigation without loading in the browser. */
export function ArchiveLink({ to, query, state, onClick, children, ...rest }: ArchiveLinkProps) {
  const { pathname } = useLocation()
  const address = query === undefined ? to : addressOf(to, query)
  const navigate = useLinkClickHandler<HTMLAnchorElement>(address, { state })
  return (
    <a
      {...rest}
      href={relativeHref(pathname, address)}
      onClick={(event) => {
        onClick?.(event)
        if (!event.defaultPrevented) navigate(event)
      }}
    >
      {children}
    </a>
  )
}

/** `path` with the query behind it, and without a question mark where the query says nothing. */
export function addressOf(path: string, query: ListQuery): string {
  const params = printQuery(query)
  return params.size === 0 ? path : `${path}?${params}`
}
