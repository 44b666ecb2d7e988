/** The name of an article's file without its ending: lower-case ASCII letters, digits and hyphens. */
export type Slug = string & { readonly brand: 'Slug' }

/** The place of an article in the archive's order of publication, 0…N-1; undated articles come first. */
export type Ordinal = number & { readonly brand: 'Ordinal' }

/** Consecutive ordinals `start` … `end - 1`; empty where `start === end`. */
export interface OrdinalRange {
  readonly start: Ordinal
  readonly end: Ordinal
}

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

export function isSlug(text: string): text is Slug {
  return SLUG.test(text)
}

/** Marks a number as an ordinal; the caller knows that it counts articles. */
export function toOrdinal(value: number): Ordinal {
  return value as Ordinal
}
