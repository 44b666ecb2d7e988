import { messages } from './messages.ts'

/** Shows a notice at the bottom of the window, over the page, so that the text does not move. Shows one notice at most. */
export function showUpdateNotice(onReload: () => void): void {
  if (document.querySelector('.update-notice') !== null) return
  const notice = document.createElement('div')
  notice.className = 'update-notice'
  const text = document.createElement('p')
  text.role = 'status'
  notice.append(
    text,
    createButton(messages.reload, onReload),
    createButton(messages.dismiss, () => notice.remove()),
  )
  document.body.append(notice)
  // Screen readers announce only a later change of a status.
  requestAnimationFrame(() => (text.textContent = messages.updateAvailable))
}

function createButton(label: string, onClick: () => void): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'button'
  button.textContent = label
  button.addEventListener('click', onClick)
  return button
}
