/** A message from a page to the service worker, which did not see the requests that loaded the page. */
export interface VisitedMessage {
  readonly kind: 'visited'
  readonly urls: readonly string[]
}
