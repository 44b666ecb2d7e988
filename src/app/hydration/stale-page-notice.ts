import { messages } from './messages.ts'
import { removeQueryMark } from '../navigation/query-mark.ts'

/**
 * Shows a notice above a prerendered page that could not be hydrated. `isQueryIgnored` is true if the address has a
 * query, because the page was prerendered without one.
 */
export function showStalePageNotice(page: Element, isQueryIgnored: boolean): void {
  const notice = document.createElement('p')
  notice.role = 'status'
  notice.className = 'stale-page-notice'
  const retry = document.createElement('button')
  retry.type = 'button'
  retry.className = 'button'
  retry.textContent = messages.retry
  retry.addEventListener('click', () => window.location.reload())
  notice.append(`${messages.noData} ${isQueryIgnored ? messages.queryIsIgnored : messages.pageIsReadable} `, retry)
  page.before(notice)
  removeQueryMark()
}
