import type { Article } from '../archive/article.ts'
import type { Calendar } from '../archive/calendar.ts'
import { monthsOf } from '../archive/calendar.ts'
import { articlePath, LIST_PATH, MONTHS_PATH, monthPages, monthPath, NOT_FOUND_PATH } from '../archive/paths.ts'

/** The address of every page that is written as a file. */
export function pagePaths(articles: readonly Article[], calendar: Calendar): readonly string[] {
  return [
    LIST_PATH,
    MONTHS_PATH,
    NOT_FOUND_PATH,
    ...monthsOf(calendar).flatMap((month) => monthPages(month).map(monthPath)),
    ...articles.map(({ slug }) => articlePath(slug)),
  ]
}

/** The file of a page, from the root of the archive: `/` is index.html. */
export function pageFile(path: string): string {
  return path === LIST_PATH ? 'index.html' : path.slice(1)
}
