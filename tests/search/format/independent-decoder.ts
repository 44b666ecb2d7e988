import { inflateSync } from 'node:zlib'

/*
 * A second decoder of the index, written from src/search/FORMAT.md alone. It imports nothing from src/ on purpose: an
 * error that the project's encoder and decoder share shows up as a difference from this file.
 */

interface DecodedOccurrence {
  readonly position: number
  readonly form: string
  readonly isInHeadline: boolean
}

interface DecodedPosting {
  readonly ordinal: number
  readonly impact: number
  readonly isInHeadline: boolean
  readonly occurrences: readonly DecodedOccurrence[]
}

interface DecodedKey {
  readonly key: string
  readonly forms: readonly string[]
  readonly postings: readonly DecodedPosting[]
}

interface DecodedShard {
  readonly firstKey: string
  readonly keys: readonly DecodedKey[]
  readonly aliases: readonly { readonly form: string; readonly key: string }[]
}

interface DecodedIndex {
  readonly articles: number
  readonly languages: readonly string[]
  readonly mainStemmer: string
  readonly shards: readonly DecodedShard[]
  readonly words: readonly { readonly form: string; readonly articles: number }[]
}

/** Returns a published file, which is a zlib stream, by its path. */
type ReadFile = (path: string) => Uint8Array

class Cursor {
  readonly #bytes: Uint8Array
  offset = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  u8(): number {
    const byte = this.#bytes[this.offset]
    if (byte === undefined) throw new Error(`the file ends at byte ${this.offset}`)
    this.offset += 1
    return byte
  }

  varint(): number {
    let value = 0
    for (let factor = 1; ; factor *= 128) {
      const byte = this.u8()
      value += (byte % 128) * factor
      if (byte < 128) return value
    }
  }

  text(): string {
    const bytes = this.times(this.varint(), () => this.u8())
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(bytes))
  }

  front(base: string): string {
    const shared = this.varint()
    return base.slice(0, shared) + this.text()
  }

  times<T>(count: number, read: () => T): readonly T[] {
    const values: T[] = []
    for (let index = 0; index < count; index += 1) values.push(read())
    return values
  }

  /** Reads texts that are each front-coded against the text before. */
  fronts(count: number): readonly string[] {
    let previous = ''
    return this.times(count, () => {
      previous = this.front(previous)
      return previous
    })
  }

  end(): void {
    if (this.offset !== this.#bytes.length) throw new Error(`bytes follow after byte ${this.offset}`)
  }
}

function openFile(published: Uint8Array, letters: string): Cursor {
  const cursor = new Cursor(inflateSync(published))
  const name = String.fromCharCode(cursor.u8(), cursor.u8(), cursor.u8())
  const version = cursor.u8()
  if (name !== letters || version !== 3) throw new Error(`expected ${letters} 3, found ${name} ${version}`)
  return cursor
}

function openShard(published: Uint8Array, letters: string, shard: number): Cursor {
  const cursor = openFile(published, letters)
  const found = cursor.varint()
  if (found !== shard) throw new Error(`expected shard ${shard}, found ${found}`)
  return cursor
}

interface TermsRow {
  readonly key: string
  readonly forms: readonly string[]
  readonly ordinals: readonly number[]
  readonly flags: readonly number[]
}

function decodeTermsFile(published: Uint8Array, shard: number) {
  const file = openShard(published, 'BFT', shard)
  const keyCount = file.varint()
  const aliasCount = file.varint()
  const keys = file.fronts(keyCount)
  const forms = keys.map((key) => {
    const stem = key.startsWith(':') ? key : (key.split(' ')[0] ?? '')
    const count = file.varint()
    return count === 0 ? [stem] : file.times(count, () => file.front(stem))
  })
  const aliases = file.times(aliasCount, () => {
    const form = file.text()
    return { form, key: file.front(form) }
  })
  const counts = file.times(keyCount, () => file.varint())
  const ordinals = counts.map((count) => {
    let next = 0
    return file.times(count, () => {
      const ordinal = next + file.varint()
      next = ordinal + 1
      return ordinal
    })
  })
  const flags = counts.map((count) => file.times(count, () => file.u8()))
  file.end()
  const rows = keys.map(
    (key, index): TermsRow => ({
      key,
      forms: forms[index] ?? [],
      ordinals: ordinals[index] ?? [],
      flags: flags[index] ?? [],
    }),
  )
  return { rows, aliases }
}

function decodePositionsFile(published: Uint8Array, shard: number, rows: readonly TermsRow[]): readonly DecodedKey[] {
  const file = openShard(published, 'BFP', shard)
  const keyCount = file.varint()
  if (keyCount !== rows.length) throw new Error(`${keyCount} keys have positions, ${rows.length} have postings`)
  const lengths = file.times(keyCount, () => file.varint())
  const keys = rows.map(({ key, forms, ordinals, flags }, index) => {
    const start = file.offset
    const postings = ordinals.map((ordinal, posting): DecodedPosting => {
      const flag = flags[posting] ?? 0
      if (flag >= 32) throw new Error(`${key} has unknown flags: ${flag}`)
      return {
        ordinal,
        impact: flag % 16,
        isInHeadline: flag >= 16,
        occurrences: lengths[index] === 0 ? [] : decodeOccurrences(file, forms),
      }
    })
    if (file.offset - start !== lengths[index]) throw new Error(`the positions of ${key} have another length`)
    return { key, forms, postings }
  })
  file.end()
  return keys
}

function decodeOccurrences(file: Cursor, forms: readonly string[]): readonly DecodedOccurrence[] {
  const countAndFlag = file.varint()
  const headlineCount = countAndFlag % 2 === 1 ? file.varint() : 0
  let position = 0
  let formIndex = 0
  let index = 0
  return file.times(Math.floor(countAndFlag / 2), () => {
    const stepAndFlag = file.varint()
    position += Math.floor(stepAndFlag / 2)
    if (stepAndFlag % 2 === 1) formIndex = file.varint()
    const form = forms[formIndex]
    if (form === undefined) throw new Error(`form ${formIndex} does not exist`)
    index += 1
    return { position, form, isInHeadline: index <= headlineCount }
  })
}

/** Decodes all files of an index. The manifest has the hash of the root. */
export function decodeIndexFiles(readFile: ReadFile, rootHash: string): DecodedIndex {
  const root = openFile(readFile(`data/search/root.${rootHash}.bin`), 'BFR')
  const articles = root.varint()
  const languages = root.times(root.varint(), () => root.text())
  const mainStemmer = root.text()
  const wordsHash = root.text()
  const shardCount = root.varint()
  const firstKeys = root.fronts(shardCount)
  const hashes = root.times(shardCount, () => root.text())
  root.end()

  const shards = firstKeys.map((firstKey, shard) => {
    const name = `${shard}.${hashes[shard]}.bin`
    const { rows, aliases } = decodeTermsFile(readFile(`data/search/terms/${name}`), shard)
    return { firstKey, keys: decodePositionsFile(readFile(`data/search/positions/${name}`), shard, rows), aliases }
  })

  const wordsFile = openFile(readFile(`data/search/words.${wordsHash}.bin`), 'BFW')
  const forms = wordsFile.fronts(wordsFile.varint())
  const counts = wordsFile.times(forms.length, () => wordsFile.varint())
  wordsFile.end()
  return {
    articles,
    languages,
    mainStemmer,
    shards,
    words: forms.map((form, index) => ({ form, articles: counts[index] ?? 0 })),
  }
}
