import type { ArticleReference } from '../../../archive/links.ts'
import { FormattedDate } from '../../dates/formatted-date.tsx'

/** The date and the source of a linked article. Renders nothing if both are unknown. */
export function TargetOrigin({ target: { date, source } }: { readonly target: ArticleReference }) {
  if (date === null && source === null) return null
  return (
    <p className="origin" lang="en" dir="ltr">
      {date !== null && <FormattedDate date={date} />}
      {source !== null && <span dir="auto">{source}</span>}
    </p>
  )
}
