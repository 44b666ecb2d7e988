import { type ComponentProps, createContext, useContext } from 'react'
import type { ArticleLinks } from '../../../archive/links.ts'
import { ExternalLink } from '../../components/external-link.tsx'
import { isPlainClick } from '../../navigation/archive-link.tsx'
import { ArticleLink } from '../../navigation/article-link.tsx'
import { moveFocus } from '../../navigation/move-focus.ts'
import { useLinkNavigation } from '../../navigation/link-navigation.tsx'
import { createArticleState } from '../../navigation/steps-to-list.ts'

/** The slugs of articles in this archive, by the addresses that occur in the text. */
export const InlineLinkTargetsContext = createContext<ArticleLinks['inText']>({})

/** A link in the text, to an article of this archive, a website, an email address or a footnote. */
export function InlineLink({ href = '', children, ...rest }: ComponentProps<'a'>) {
  const targets = useContext(InlineLinkTargetsContext)
  const slug = Object.hasOwn(targets, href) ? targets[href] : undefined
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

/** Navigates with the router, because an entry that the browser adds to the history has no `stepsToList`. */
function FootnoteLink({ href, children, ...rest }: ComponentProps<'a'> & { readonly href: string }) {
  const { location, navigate, createHref } = useLinkNavigation()
  return (
    <a
      {...rest}
      href={createHref(location, href)}
      onClick={(event) => {
        const target = findTarget(href)
        // Clippings often lack the target. The router would then scroll to the top.
        if (target === null) return event.preventDefault()
        if (!isPlainClick(event)) return
        event.preventDefault()
        // A second click also adds a history entry, because the state of an entry counts its steps to the list.
        void navigate(location.pathname + location.search + href, { state: createArticleState(location) })
        moveFocus(target)
      }}
    >
      {children}
    </a>
  )
}

function findTarget(fragment: string): HTMLElement | null {
  try {
    return document.getElementById(decodeURIComponent(fragment.slice(1)))
  } catch {
    return null
  }
}
