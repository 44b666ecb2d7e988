import type { ElementContent } from 'hast'
import { type Components, toJsxRuntime } from 'hast-util-to-jsx-runtime'
import { type ComponentProps, createContext, useContext } from 'react'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import type { ArticleLinks } from '../../../archive/links.ts'
import { ExternalLink } from '../../components/external-link.tsx'
import { ArticleLink } from '../../navigation/article-link.tsx'

/** Addresses in the prose that are articles of this archive. */
export const InTextLinks = createContext<ArticleLinks['inText']>({})

/** Sanitised nodes as React elements, never as HTML. */
export function Prose({ nodes }: { readonly nodes: readonly ElementContent[] }) {
  return toJsxRuntime({ type: 'root', children: [...nodes] }, { Fragment, jsx, jsxs, components: COMPONENTS })
}

const COMPONENTS: Partial<Components> = { a: Anchor, table: Table, input: Checkbox }

function Anchor({ href, children, ...rest }: ComponentProps<'a'>) {
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

/** A table may be wider than a phone: it scrolls by itself, with the keyboard too. */
function Table({ children, ...rest }: ComponentProps<'table'>) {
  return (
    // What scrolls must take the focus, or the keyboard cannot scroll it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <figure aria-label="Table" tabIndex={0} className="prose-table">
      <table {...rest}>{children}</table>
    </figure>
  )
}

/** The only inputs that ingest lets through are the boxes of task lists. */
function Checkbox({ checked }: ComponentProps<'input'>) {
  return <input type="checkbox" checked={checked === true} disabled readOnly aria-label={checked ? 'Done' : 'Not done'} />
}
