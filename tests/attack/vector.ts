/** What a vector does once it is executed: both leave a trace that a test can see. */
export interface Probe {
  /** A call without spaces and quotes, such as `hit(7)`: it fits wherever code can be put. */
  readonly call: string
  /** On another host, and so asked for by nothing in an archive. */
  readonly address: string
}

/** `html` is markup, `address` stands where a link's does, `markdown` is a whole text, `text` is words for every field. */
export type VectorKind = 'html' | 'address' | 'markdown' | 'text'

/** One technique, written for a probe. The payload is ours; the technique is the published one. */
export type Technique = readonly [name: string, write: (probe: Probe) => string]

export interface Category {
  readonly name: string
  readonly kind: VectorKind
  /** Where the techniques are described: sections of a list of vectors. */
  readonly source: string
  readonly techniques: readonly Technique[]
}

export interface Vector {
  /** Such as `handlers-img-onerror`; a slug. */
  readonly id: string
  /** Names the vector in its probe. */
  readonly number: number
  readonly kind: VectorKind
  readonly category: string
  readonly payload: string
}

const STRANGER = 'https://stranger.example.org'

export function vectorsOf(categories: readonly Category[]): readonly Vector[] {
  const named = categories.flatMap(({ name: category, kind, techniques }) =>
    techniques.map(([name, write]) => ({ id: `${category}-${name}`, kind, category, write })),
  )
  return named.map(({ id, kind, category, write }, number) => {
    const payload = write({ call: `hit(${number})`, address: `${STRANGER}/${number}` })
    return { id, number, kind, category, payload }
  })
}
