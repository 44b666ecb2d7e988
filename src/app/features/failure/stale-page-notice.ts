/**
 * Says beside a prerendered page that could not be taken over that it is only what it was when it was made.
 * `isUnanswered`: whether the address asks for something that the page, made for no query, does not answer.
 */
export function showStalePageNotice(page: Element, isUnanswered: boolean): void {
  const notice = document.createElement('p')
  notice.role = 'status'
  notice.className = 'standing-notice'
  const retry = document.createElement('button')
  retry.type = 'button'
  retry.className = 'button'
  retry.textContent = 'Try again'
  retry.addEventListener('click', () => window.location.reload())
  notice.append(
    'The archive’s data could not be loaded, so it cannot be searched now. ',
    isUnanswered
      ? 'What you asked for could not be looked up: this is the whole archive. '
      : 'This page can be read, and its links work. ',
    retry,
  )
  page.before(notice)
}
