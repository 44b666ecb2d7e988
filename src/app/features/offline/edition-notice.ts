/** At the foot of the window, over the page: nothing that is read moves. Shown once, however often it is asked for. */
export function showEditionNotice(load: () => void): void {
  if (document.querySelector('.edition-notice') !== null) return
  const notice = document.createElement('div')
  notice.className = 'edition-notice'
  const text = document.createElement('p')
  text.role = 'status'
  notice.append(
    text,
    button('Load it', load),
    button('Not now', () => notice.remove()),
  )
  document.body.append(notice)
  // What is in a status from the start is not told.
  requestAnimationFrame(() => (text.textContent = 'A newer edition of this archive is here.'))
}

function button(label: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = 'button'
  made.textContent = label
  made.addEventListener('click', act)
  return made
}
