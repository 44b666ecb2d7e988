/** What one place of a page says about its article. Texts are folded; dates are ISO or as printed. */
export interface PageFacts {
  readonly headline?: string
  readonly authors?: readonly string[]
  readonly date?: string
  readonly updated?: string
  readonly source?: string
  readonly url?: string
  readonly language?: string
  readonly section?: string
  readonly tags?: readonly string[]
  readonly summary?: string
  readonly picture?: FactPicture
  /** True if the place says that the page is an article. */
  readonly isArticle?: boolean
}

export interface FactPicture {
  readonly src: string
  readonly alt: string
}

/** Facts without the fields that have no value, so that `mergeFacts` finds the next place that has one. */
export function createFacts(
  fields: { readonly [Name in keyof PageFacts]: PageFacts[Name] | null | undefined },
): PageFacts {
  const given = Object.entries(fields).filter(([, value]) => hasValue(value))
  return Object.fromEntries(given) as PageFacts // Only fields without a value are left out.
}

/** Takes each field from the first place that has it. */
export function mergeFacts(places: readonly PageFacts[]): PageFacts {
  const merged: Record<string, unknown> = {}
  for (const place of places) {
    for (const [name, value] of Object.entries(place)) merged[name] ??= value
  }
  return merged as PageFacts // Each value comes from the field of the same name.
}

function hasValue(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)
}
