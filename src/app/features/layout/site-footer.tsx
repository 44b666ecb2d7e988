import type { Manifest } from '../../../archive/files/manifest.ts'
import type { ArchiveSpan } from '../../dates/archive-span.ts'
import { FormattedDate } from '../../dates/formatted-date.tsx'
import type { LayoutView } from './load-layout.ts'
import { messages } from './messages.ts'

export function SiteFooter({ manifest, span }: Pick<LayoutView, 'span'> & { readonly manifest: Manifest }) {
  return (
    <footer className="site-footer">
      <p>
        {messages.total(manifest.total)}
        {span !== null && <Span span={span} />}
      </p>
      <p>{messages.madeWith}</p>
    </footer>
  )
}

function Span({ span: { first, last } }: { readonly span: ArchiveSpan }) {
  if (first === last) {
    return (
      <>
        {' '}
        {messages.of} <FormattedDate date={first} />
      </>
    )
  }
  return (
    <>
      {' '}
      {messages.from} <FormattedDate date={first} /> {messages.to} <FormattedDate date={last} />
    </>
  )
}
