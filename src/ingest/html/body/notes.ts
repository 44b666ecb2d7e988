/** Renames the ids of footnotes to those that articles may have, and makes links to and from them. */
export interface Notes {
  /** The number of the note that an element refers to, is, or leads back from. */
  readonly references: ReadonlyMap<Element, number>
  readonly notes: ReadonlyMap<Element, number>
  readonly returns: ReadonlyMap<Element, number>
}

const MARK = /^[[(]?(?:\d{1,3}|[*†‡§]{1,3}|[a-z])[\])]?$/

/** Finds the footnotes of a text: a link such as `[1]` to an item of a list in the same text. */
export function findNotes(content: Element): Notes {
  const references = new Map<Element, number>()
  const notes = new Map<Element, number>()
  const returns = new Map<Element, number>()
  const byId = new Map([...content.querySelectorAll('[id]')].map((element) => [element.id, element]))
  const links = [...content.querySelectorAll('a[href^="#"]')]
  for (const link of links) {
    const target = targetOf(link, byId)?.closest('li') ?? null
    if (target === null || target.contains(link) || !MARK.test((link.textContent ?? '').trim())) continue
    const number = notes.get(target) ?? notes.size + 1
    const isFirst = !notes.has(target)
    notes.set(target, number)
    if (isFirst) references.set(link, number)
  }
  for (const link of links) {
    const own = link.closest('li')
    const number = own === null ? undefined : notes.get(own)
    if (number !== undefined && !references.has(link)) returns.set(link, number)
  }
  return { references, notes, returns }
}

function targetOf(link: Element, byId: ReadonlyMap<string, Element>): Element | undefined {
  return byId.get((link.getAttribute('href') ?? '').slice(1))
}
