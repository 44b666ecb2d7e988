import { convertPicture, type ConvertedPicture, type PictureResult } from './convert-picture.ts'
import { loadSharp } from './load-sharp.ts'
import { loadPart, loadSource, type PartLocation, statSource } from './load-source.ts'
import type { PictureCache, PictureIndex, SourceStamp } from './picture-cache.ts'
import { pictureIdOf } from './recipe.ts'

/** The bytes of a picture: a file of the seeds folder, or a part of a seed, whose SHA-256 is known since it was parsed. */
export type PictureLocation = { readonly kind: 'file'; readonly path: string } | PartLocation

/** Equal locations have equal texts. A part in several seeds has one. */
export function describeLocation(location: PictureLocation): string {
  return location.kind === 'file' ? `file ${location.path}` : `part ${location.hash}`
}

/** A picture with the id of its published files. */
export type StoredPicture =
  | { readonly kind: 'stored'; readonly id: string; readonly result: PictureResult }
  /** This machine cannot decode pictures. */
  | { readonly kind: 'not-converted' }

/** Files changed so shortly before a build may change again without another time of modification. */
const MIN_STAMP_AGE_MS = 2_000

export interface PictureStore {
  /** Converts a picture, unless the cache has it. Never rejects. */
  readonly store: (location: PictureLocation) => Promise<StoredPicture>
  /** Returns the files of a picture, which is converted again if the cache has lost it. Null if its source has changed. */
  readonly read: (id: string, location: PictureLocation) => Promise<ConvertedPicture | null>
  /** The results and stamps of all sources that were stored, for the next build. */
  readonly index: () => PictureIndex
  /** Why this machine cannot decode pictures. Null if it can, or if there was none to decode. */
  readonly failure: () => string | null
}

/** `index` is that of the last build. A source whose stamp is known is not read. `load` loads the library of pictures. */
export function openPictureStore(
  folder: string,
  cache: PictureCache,
  index: PictureIndex,
  load: typeof loadSharp = loadSharp,
): PictureStore {
  const stamps = new Map<string, SourceStamp>()
  const results = new Map<string, PictureResult>()
  let failure: string | null = null

  async function convert(bytes: Uint8Array): Promise<ConvertedPicture | null> {
    const loaded = await load()
    if (loaded.kind === 'loaded') return await convertPicture(loaded.sharp, bytes)
    failure = loaded.reason
    return null
  }

  function keep(hash: string, result: PictureResult): StoredPicture {
    if (result.kind !== 'unreadable' || result.isFinal) results.set(hash, result)
    return { kind: 'stored', id: pictureIdOf(hash), result }
  }

  async function storeBytes(hash: string, bytes: Uint8Array): Promise<StoredPicture> {
    const known = results.get(hash) ?? index.results.get(hash)
    if (known !== undefined) return keep(hash, known)
    const id = pictureIdOf(hash)
    const cached = cache.read(id)
    if (cached !== null) return keep(hash, cached.facts)
    const converted = await convert(bytes)
    if (converted === null) return { kind: 'not-converted' }
    if (converted.facts.kind === 'picture') cache.write(id, converted)
    return keep(hash, converted.facts)
  }

  async function store(location: PictureLocation): Promise<StoredPicture> {
    return location.kind === 'file' ? await storeFile(location.path) : await storePart(location)
  }

  async function storePart(part: PartLocation): Promise<StoredPicture> {
    const known = results.get(part.hash) ?? index.results.get(part.hash)
    if (known !== undefined) return keep(part.hash, known)
    const source = loadPart(folder, part)
    if (source.kind === 'unreadable') return { kind: 'stored', id: '', result: { ...source, isFinal: false } }
    return await storeBytes(part.hash, source.bytes)
  }

  async function storeFile(path: string): Promise<StoredPicture> {
    const stats = statSource(folder, path)
    const stamp = index.stamps.get(path)
    const isUntouched = stats !== null && stamp?.bytes === stats.bytes && stamp.modifiedMs === stats.modifiedMs
    const known = isUntouched ? index.results.get(stamp.hash) : undefined
    if (isUntouched && known !== undefined) {
      stamps.set(path, stamp)
      return keep(stamp.hash, known)
    }
    const source = await loadSource(folder, path)
    if (source.kind === 'unreadable') return { kind: 'stored', id: '', result: { ...source, isFinal: false } }
    if (Date.now() - source.stamp.modifiedMs > MIN_STAMP_AGE_MS) stamps.set(path, source.stamp)
    return await storeBytes(source.stamp.hash, source.bytes)
  }

  async function read(id: string, location: PictureLocation): Promise<ConvertedPicture | null> {
    const cached = cache.read(id)
    if (cached !== null) return cached
    const source = location.kind === 'file' ? await loadSource(folder, location.path) : loadPart(folder, location)
    if (source.kind === 'unreadable' || pictureIdOf(source.stamp.hash) !== id) return null
    const converted = await convert(source.bytes)
    if (converted?.facts.kind === 'picture') cache.write(id, converted)
    return converted
  }

  return { store, read, index: () => ({ stamps, results }), failure: () => failure }
}
