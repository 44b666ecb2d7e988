import type { ComponentPropsWithRef } from 'react'

/** A link out of the archive, which does not tell the other side where its visitor comes from. */
export function ExternalLink({ children, ...rest }: ComponentPropsWithRef<'a'>) {
  return (
    <a {...rest} rel="noopener noreferrer external" referrerPolicy="no-referrer">
      {children}
    </a>
  )
}

/** `https://www.example.org/a` → `example.org`. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : url
}
