import type { Position } from '../../diagnostics/diagnostics.ts'

/** A value of the front matter, in any of its formats. `written` is the value as it stands in the file. */
export type RawValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly RawValue[]; readonly written: string }
  | { readonly kind: 'map'; readonly pairs: readonly RawPair[]; readonly written: string }

export interface RawPair {
  readonly key: string
  readonly value: RawValue
}

/** A key with its value. An empty value is an empty text. */
export interface Entry extends RawPair {
  readonly position: Position
}

export function toText(text: string): RawValue {
  return { kind: 'text', text }
}

/** The texts of a value and of its lists, in order. A mapping counts by the first of these keys that it has. */
export function listTexts(value: RawValue, keysOfMap: readonly string[] = []): readonly string[] {
  switch (value.kind) {
    case 'text':
      return [value.text]
    case 'list':
      return value.items.flatMap((item) => listTexts(item, keysOfMap))
    case 'map': {
      const found = findPair(value.pairs, keysOfMap)
      if (found !== null) return listTexts(found.value)
      // `- Ada Quill: at the coast` is a text in which nobody quoted the colon.
      return value.pairs.length === 1 && !/^[{]/.test(value.written) ? [value.written] : []
    }
    default:
      return value satisfies never
  }
}

/** Finds the first pair with one of the keys, in the order of the keys. Case is ignored. */
export function findPair(pairs: readonly RawPair[], keys: readonly string[]): RawPair | null {
  for (const wanted of keys) {
    const found = pairs.find(({ key }) => key.toLowerCase() === wanted)
    if (found !== undefined) return found
  }
  return null
}
