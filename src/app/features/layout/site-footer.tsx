import { FilledMessage } from '../../components/filled-message.tsx'
import { FormattedDate } from '../../dates/formatted-date.tsx'
import type { LayoutView } from './load-layout.ts'
import { messages } from './messages.ts'

export function SiteFooter({ manifest: { total }, span }: Pick<LayoutView, 'manifest' | 'span'>) {
  return (
    <footer className="site-footer">
      <p>
        {span === null ? (
          messages.total(total)
        ) : (
          <FilledMessage
            text={span.first === span.last ? messages.totalOfDay(total) : messages.totalOfSpan(total)}
            values={{ first: <FormattedDate date={span.first} />, last: <FormattedDate date={span.last} /> }}
          />
        )}
      </p>
      <p>{messages.madeWith}</p>
    </footer>
  )
}
