import { isWebAddress } from '../../archive/web-address.ts'

/** The result of a search for a picture among the files of the seeds folder. */
export type FoundFile =
  | { readonly kind: 'found'; readonly path: string }
  /** Several files have the name, and none is nearer to the seed than the others. */
  | { readonly kind: 'ambiguous'; readonly paths: readonly string[] }
  | { readonly kind: 'missing' }

export interface PictureFinder {
  /** Finds a path as the text of a seed writes it: beside the seed, from the top of the folder, or by its name anywhere. */
  readonly findPath: (seed: string, path: string) => FoundFile
  /** Finds the copy of a picture on the web: beside the saved page `seed`, or such as `wp-content/uploads/2019/03/pier.jpg` below any folder. */
  readonly findAddress: (seed: string, url: string) => FoundFile
}

const MISSING: FoundFile = { kind: 'missing' }
/** Joplin names resources by an id: `:/0123…` is `_resources/0123….jpg`. */
const JOPLIN = /^:\/([0-9a-f]{32})$/
const PICTURE_NAME = /\.(?:avif|bmp|gif|heic|heif|ico|idunno|jfif|jpe?g|jxl|pjpeg|png|svg|tiff?|webp)$/i
/** WordPress adds the size to the names of smaller copies: `pier-300x200.jpg`. */
const WORDPRESS_SIZE = /-\d{1,5}x\d{1,5}(?=\.[a-z]+$)/
const UPLOADS = 'wp-content/uploads/'

/** A file of the seeds folder that is no article. `of` is the page that a browser saved it with. */
export interface FindableFile {
  readonly path: string
  readonly of?: string
}

/** Only `files` can be found. */
export function createPictureFinder(listed: readonly FindableFile[]): PictureFinder {
  const files = listed.map(({ path }) => path)
  const pageOf = new Map(listed.map(({ path, of }) => [path, of]))
  const byPath = new Map<string, string>()
  const byName = new Map<string, string[]>()
  for (const path of files) {
    byPath.set(fold(path), path)
    const name = fold(nameOf(path))
    for (const key of PICTURE_NAME.test(name) ? [name, name.replace(PICTURE_NAME, '')] : [name]) {
      const others = byName.get(key)
      if (others === undefined) byName.set(key, [path])
      else others.push(path)
    }
  }
  const exact = new Set(files)

  function at(path: string | null): FoundFile {
    if (path === null) return MISSING
    const found = exact.has(path) ? path : byPath.get(fold(path))
    return found === undefined ? MISSING : { kind: 'found', path: found }
  }

  function named(seed: string, name: string, matches: (path: string) => boolean = () => true): FoundFile {
    return nearest(seed, (byName.get(fold(name)) ?? []).filter(matches))
  }

  function findPath(seed: string, written: string): FoundFile {
    const resource = JOPLIN.exec(written)?.[1]
    if (resource !== undefined) return named(seed, resource)
    for (const path of spellings(written)) {
      const below = path.startsWith('/') ? at(join('', path.slice(1))) : at(join(folderOf(seed), path))
      if (below.kind === 'found') return below
      const fromTop = at(join('', path))
      if (fromTop.kind === 'found') return fromTop
    }
    const name = nameOf(spellings(written).at(-1) ?? '')
    return PICTURE_NAME.test(name) ? named(seed, name) : MISSING
  }

  function findAddress(seed: string, url: string): FoundFile {
    if (!isWebAddress(url)) return MISSING
    const { hostname, pathname } = new URL(url)
    const path = decode(pathname)
    const mirrored = at(join('', hostname + path))
    if (mirrored.kind === 'found') return mirrored
    // A browser saves a picture under the name of its address.
    const saved = named(seed, nameOf(path), (candidate) => pageOf.get(candidate) === seed)
    if (saved.kind === 'found') return saved
    const start = path.indexOf(UPLOADS)
    if (start === -1) return MISSING
    const suffix = path.slice(start + UPLOADS.length)
    for (const upload of [suffix, suffix.replace(WORDPRESS_SIZE, '')]) {
      const end = fold(`uploads/${upload}`)
      const found = named(seed, nameOf(upload), (candidate) => `/${fold(candidate)}`.endsWith(`/${end}`))
      if (found.kind !== 'missing') return found
    }
    return MISSING
  }

  return { findPath, findAddress }
}

/** The path as written and decoded, without a query that is no part of the name. */
function spellings(written: string): readonly string[] {
  const path = written.replaceAll('\\', '/')
  const [plain = ''] = path.split(/[?#]/, 1)
  return [...new Set([path, decode(path), plain, decode(plain)])]
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** Joins a folder and a relative path. Null if the path leads out of the seeds folder. */
function join(folder: string, path: string): string | null {
  const names = folder === '' ? [] : folder.split('/')
  for (const name of path.split('/')) {
    if (name === '' || name === '.') continue
    if (name !== '..') names.push(name)
    else if (names.pop() === undefined) return null
  }
  return names.join('/')
}

/** Returns the only candidate that shares the most folders with the seed. */
function nearest(seed: string, candidates: readonly string[]): FoundFile {
  let best: string[] = []
  let shared = -1
  for (const path of candidates) {
    const count = countSharedFolders(seed, path)
    if (count > shared) best = []
    if (count >= shared) best.push(path)
    shared = Math.max(shared, count)
  }
  const [only] = best
  if (only === undefined) return MISSING
  return best.length === 1 ? { kind: 'found', path: only } : { kind: 'ambiguous', paths: best }
}

function countSharedFolders(a: string, b: string): number {
  const [first, second] = [folderOf(a).split('/'), folderOf(b).split('/')]
  let count = 0
  while (count < first.length && first[count] === second[count]) count++
  return count
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** macOS decomposes letters with diacritics, and Windows ignores case. */
function fold(path: string): string {
  return path.normalize('NFC').toLowerCase()
}
