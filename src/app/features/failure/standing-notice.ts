/** Says beside a prerendered page that could not be taken over that it is only what it was when it was made. */
export function showStandingNotice(page: Element): void {
  const notice = document.createElement('p')
  notice.role = 'status'
  notice.className = 'standing-notice'
  notice.textContent =
    'The archive’s data could not be loaded, so it cannot be searched now. This page can be read, and its links work.'
  page.before(notice)
}
