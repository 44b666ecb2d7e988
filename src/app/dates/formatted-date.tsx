import type { IsoDate } from '../../archive/iso-date.ts'
import { formatDay } from './format-date.ts'
import { useLocale } from './use-locale.ts'

/** Shows a date in the reader's locale and in that locale's text direction. */
export function FormattedDate({ date, className }: { readonly date: IsoDate; readonly className?: string }) {
  const locale = useLocale()
  return (
    <time dateTime={date} lang={locale} dir="auto" className={className}>
      {formatDay(date, locale)}
    </time>
  )
}
