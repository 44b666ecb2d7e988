import type { Article } from '../../archive/article.ts'
import { type IsoMonth, monthOf } from '../../archive/iso-date.ts'
import { articlePath, LIST_PATH, monthPath } from '../../archive/paths.ts'
import type { AddressOf } from './addresses.ts'

/** In the language of the interface. */
const MONTH_NAMES = new Intl.DateTimeFormat('en-GB', {
  month: 'long',
  year: 'numeric',
  calendar: 'gregory',
  timeZone: 'UTC',
})

/** Returns a schema.org BreadcrumbList with three items: the archive, the article's month, the article. */
export function createBreadcrumbs(
  { slug, headline, date }: Article,
  archiveTitle: string,
  addressOf: AddressOf,
): Readonly<Record<string, unknown>> {
  const month = date === null ? null : monthOf(date)
  const items = [
    { name: archiveTitle, path: LIST_PATH },
    { name: month === null ? 'Undated' : formatMonth(month), path: monthPath({ month, page: 1 }) },
    { name: headline, path: articlePath(slug) },
  ]
  return {
    '@type': 'BreadcrumbList',
    itemListElement: items.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: addressOf(path),
    })),
  }
}

/** Cached by month, because Intl takes longer than all other steps and articles share their months. */
const monthNames = new Map<IsoMonth, string>()

function formatMonth(month: IsoMonth): string {
  const name = monthNames.get(month) ?? MONTH_NAMES.format(new Date(`${month}-01T00:00:00Z`))
  monthNames.set(month, name)
  return name
}
