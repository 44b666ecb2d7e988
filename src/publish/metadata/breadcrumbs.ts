import type { Article } from '../../archive/article.ts'
import { type IsoMonth, monthOf } from '../../archive/iso-date.ts'
import { articlePath, LIST_PATH, monthPath } from '../../archive/paths.ts'
import type { AddressOf } from './addresses.ts'

/** The language of the pages around the articles. */
const MONTH_NAMES = new Intl.DateTimeFormat('en-GB', {
  month: 'long',
  year: 'numeric',
  calendar: 'gregory',
  timeZone: 'UTC',
})

/** A schema.org BreadcrumbList: from the archive by the article's month to the article. */
export function breadcrumbs(
  { slug, headline, date }: Article,
  archiveTitle: string,
  addressOf: AddressOf,
): Readonly<Record<string, unknown>> {
  const month = date === null ? null : monthOf(date)
  const steps = [
    { name: archiveTitle, path: LIST_PATH },
    { name: month === null ? 'Undated' : monthName(month), path: monthPath({ month, page: 1 }) },
    { name: headline, path: articlePath(slug) },
  ]
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: addressOf(path),
    })),
  }
}

/** Of the months that were asked for: they return on page after page, and a name takes longer than all else here. */
const names = new Map<IsoMonth, string>()

function monthName(month: IsoMonth): string {
  const name = names.get(month) ?? MONTH_NAMES.format(new Date(`${month}-01T00:00:00Z`))
  names.set(month, name)
  return name
}
