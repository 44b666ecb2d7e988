/** The number of letters, digits and marks of text in each element of a tree, in one pass. */
export function measureTexts(root: Element): ReadonlyMap<Element, number> {
  const elements = [root, ...root.querySelectorAll('*')]
  const lengths = new Map<Element, number>()
  // Descendants come after their ancestors, so that from the end each length is complete when it is added.
  for (const element of elements.toReversed()) {
    let length = lengths.get(element) ?? 0
    for (const node of element.childNodes) if (node.nodeType === 3) length += (node.textContent ?? '').trim().length
    lengths.set(element, length)
    const parent = element.parentElement
    if (parent !== null && element !== root) lengths.set(parent, (lengths.get(parent) ?? 0) + length)
  }
  return lengths
}
