import { type ComponentProps, createContext, useContext } from 'react'
import type { ArticleLinks } from '../../../archive/links.ts'
import { ExternalLink } from '../../components/external-link.tsx'
import { ArticleLink } from '../../navigation/article-link.tsx'

/** Addresses in the prose that are articles of this archive. */
export const InTextLinks = createContext<ArticleLinks['inText']>({})

/** A link of the text: to the article where the archive has it, else out into the web, or to a footnote. */
export function InTextLink({ href, children, ...rest }: ComponentProps<'a'>) {
  const inText = useContext(InTextLinks)
  if (href === undefined) return <span>{children}</span>
  const slug = Object.hasOwn(inText, href) ? inText[href] : undefined
  if (slug !== undefined) return <ArticleLink slug={slug}>{children}</ArticleLink>
  if (/^https?:/i.test(href)) return <ExternalLink href={href}>{children}</ExternalLink>
  return (
    <a {...rest} href={href}>
      {children}
    </a>
  )
}
