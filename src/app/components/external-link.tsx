import type { ComponentPropsWithRef } from 'react'

/** A link to another site, without a referrer. */
export function ExternalLink({ children, ...rest }: ComponentPropsWithRef<'a'>) {
  return (
    <a {...rest} rel="noopener noreferrer external" referrerPolicy="no-referrer">
      {children}
    </a>
  )
}

/** `https://www.example.org/a` → `example.org`. */
export function getHost(url: string): string {
  return URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : url
}
