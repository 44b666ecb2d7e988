import { type ComponentProps, createContext, useContext } from 'react'
import { useLinkClickHandler, useLocation } from 'react-router'
import type { ArticleLinks } from '../../../archive/links.ts'
import { ExternalLink } from '../../components/external-link.tsx'
import { ArticleLink } from '../../navigation/article-link.tsx'
import { moveFocus } from '../../navigation/move-focus.ts'
import { type ArticleState, stepsToList } from '../../navigation/steps-to-list.ts'
import { usePlatform } from '../../platform/platform.ts'

/** Addresses in the prose that are articles of this archive. */
export const InTextLinks = createContext<ArticleLinks['inText']>({})

/** A link of the text: to the article where the archive has it, else out into the web, to mail, or to a footnote. */
export function InTextLink({ href = '', children, ...rest }: ComponentProps<'a'>) {
  const inText = useContext(InTextLinks)
  const slug = Object.hasOwn(inText, href) ? inText[href] : undefined
  if (slug !== undefined) return <ArticleLink slug={slug}>{children}</ArticleLink>
  if (/^https?:/i.test(href)) return <ExternalLink href={href}>{children}</ExternalLink>
  if (href.startsWith('#')) {
    return (
      <FootnoteLink {...rest} href={href}>
        {children}
      </FootnoteLink>
    )
  }
  if (/^mailto:/i.test(href)) {
    return (
      <a {...rest} href={href}>
        {children}
      </a>
    )
  }
  return <span>{children}</span>
}

/** Within the page, but by the router: an entry of the browser's own would not know how far back the list is. */
function FootnoteLink({ href, children, ...rest }: ComponentProps<'a'> & { readonly href: string }) {
  const location = useLocation()
  const { createHref } = usePlatform()
  const steps = stepsToList(location)
  const state: ArticleState | undefined = steps === null ? undefined : { stepsToList: steps + 1 }
  // A second click is a step of its own, as its state says.
  const navigate = useLinkClickHandler({ search: location.search, hash: href }, { state, replace: false })
  return (
    <a
      {...rest}
      href={createHref(location, href)}
      onClick={(event) => {
        const target = targetOf(href)
        // Clippings lose some of what they point to; the router would go to the top of the page.
        if (target === null) return event.preventDefault()
        navigate(event)
        if (event.defaultPrevented) moveFocus(target)
      }}
    >
      {children}
    </a>
  )
}

function targetOf(fragment: string): HTMLElement | null {
  try {
    return document.getElementById(decodeURIComponent(fragment.slice(1)))
  } catch {
    return null
  }
}
