import { measureTexts } from './text-lengths.ts'

/** Less text than this share of the page stands before a headline: the frame of the page. */
const MAX_SHARE_BEFORE = 0.25
/** A page whose text is not behind the heading has the wrong heading. */
const MIN_SHARE_BEHIND = 0.4
const MAX_SHARE_OF_CARD = 0.3

/** Removes what stands before the headline, except pictures, and the cards of other articles. */
export function removeSurroundings(document: Document, heading: Element | null): void {
  const { body } = document
  const lengths = measureTexts(body)
  const lengthOf = (element: Element) => lengths.get(element) ?? 0
  removeOtherArticles(document, heading, lengthOf)
  if (heading === null || !body.contains(heading)) return
  const before: Element[] = []
  for (let current: Element | null = heading; current !== null && current !== body; current = current.parentElement) {
    for (let sibling = current.previousElementSibling; sibling !== null; sibling = sibling.previousElementSibling) {
      before.push(sibling)
    }
  }
  const lengthBefore = before.reduce((sum, element) => sum + lengthOf(element), 0)
  const lengthBehind = lengthOf(body) - lengthBefore
  if (lengthBehind < lengthOf(body) * MIN_SHARE_BEHIND) return
  for (const element of before) {
    const isFrame = lengthOf(element) <= lengthOf(body) * MAX_SHARE_BEFORE
    if (isFrame && element.localName !== 'figure' && element.querySelector('figure') === null) element.remove()
  }
}

/** Pages put the cards of other articles into `article` elements too. */
function removeOtherArticles(
  document: Document,
  heading: Element | null,
  lengthOf: (element: Element) => number,
): void {
  const articles = [...document.querySelectorAll('article')]
  const around = articles.findLast((article) => heading !== null && article.contains(heading))
  const largest = articles.toSorted((a, b) => lengthOf(b) - lengthOf(a))[0]
  const main = around ?? largest
  if (main === undefined || lengthOf(main) < lengthOf(document.body) * MAX_SHARE_OF_CARD) return
  for (const article of articles) {
    const isCard = !article.contains(main) && lengthOf(article) < lengthOf(main) * MAX_SHARE_OF_CARD
    if (isCard) article.remove()
  }
}
