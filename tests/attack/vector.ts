/** The traces of an executed vector, which a test can detect. */
export interface Probe {
  /** A call without spaces and quotes, such as `hit(7)`, which is valid in every context. */
  readonly call: string
  /** An address on another host, which no page of an archive requests. */
  readonly address: string
}

/**
 * `html` is markup, `address` is the target of a link, `markdown` is a whole text, and `text` is plain text for every
 * field.
 */
export type VectorKind = 'html' | 'address' | 'markdown' | 'text'

/** A published technique, with a payload of our own that contains the probe. */
export type Technique = readonly [name: string, write: (probe: Probe) => string]

export interface Category {
  readonly name: string
  readonly kind: VectorKind
  /** Sections of a published list of vectors. */
  readonly source: string
  readonly techniques: readonly Technique[]
}

export interface Vector {
  /** A slug, such as `handlers-img-onerror`. */
  readonly id: string
  /** Identifies the vector in its probe. */
  readonly number: number
  readonly kind: VectorKind
  readonly category: string
  readonly payload: string
}

const FOREIGN_HOST = 'https://stranger.example.org'

export function vectorsOf(categories: readonly Category[]): readonly Vector[] {
  const named = categories.flatMap(({ name: category, kind, techniques }) =>
    techniques.map(([name, write]) => ({ id: `${category}-${name}`, kind, category, write })),
  )
  return named.map(({ id, kind, category, write }, number) => {
    const payload = write({ call: `hit(${number})`, address: `${FOREIGN_HOST}/${number}` })
    return { id, number, kind, category, payload }
  })
}
