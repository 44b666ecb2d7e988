/** The file name of an article's page without its extension: lower-case ASCII letters, digits and hyphens. */
export type Slug = string & { readonly brand: 'Slug' }

/** The index of an article in the order of publication, 0 … N-1. Articles without a date come first. */
export type Ordinal = number & { readonly brand: 'Ordinal' }

/** The ordinals `start` … `end - 1`; empty if both are equal. */
export interface OrdinalRange {
  readonly start: Ordinal
  readonly end: Ordinal
}

const PICTURE_ID = /^[a-z2-7]{16}$/
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

export function isSlug(text: string): text is Slug {
  return SLUG.test(text)
}

/** Returns true for the name of a picture's files: a hash of 80 bits in base 32. */
export function isPictureId(text: string): boolean {
  return PICTURE_ID.test(text)
}

/** Brands a number as an ordinal. The caller guarantees that it is one. */
export function toOrdinal(value: number): Ordinal {
  return value as Ordinal
}
