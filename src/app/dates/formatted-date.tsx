import type { IsoDate } from '../../archive/iso-date.ts'
import { formatDay } from './format-date.ts'
import { useLocale } from './use-locale.ts'

/** A date in the reader's own format and direction, whatever those of the words around it are. */
export function FormattedDate({ date, className }: { readonly date: IsoDate; readonly className?: string }) {
  const locale = useLocale()
  return (
    <time dateTime={date} lang={locale} dir="auto" className={className}>
      {formatDay(date, locale)}
    </time>
  )
}
