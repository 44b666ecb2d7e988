import { openPlist, type Plist, type PlistObject } from './plist.ts'

/** A page or a picture in a web archive. */
export interface WebResource {
  /** As Safari writes it; empty if it is missing. */
  readonly url: string
  /** The media type, in lower case. */
  readonly type: string
  /** The name of the encoding of a text; null if it is missing. */
  readonly encoding: string | null
  /** The bytes as a range of the file. */
  readonly start: number
  readonly end: number
}

export interface Webarchive {
  readonly main: WebResource
  /** Frames are archives of their own, and are not among these. */
  readonly subresources: readonly WebResource[]
}

/** Finds the resources of a Safari web archive. Null if the file is damaged or has no page. */
export function parseWebarchive(bytes: Uint8Array): Webarchive | null {
  const plist = openPlist(bytes)
  if (plist === null) return null
  const top = plist.read(plist.top)
  const main = toResource(valueOf(plist, top, 'WebMainResource'), plist)
  if (main === null) return null
  const list = valueOf(plist, top, 'WebSubresources')
  const references = list?.kind === 'list' ? list.references : []
  const subresources = references.map((reference) => toResource(plist.read(reference), plist))
  return { main, subresources: subresources.filter((resource) => resource !== null) }
}

function toResource(object: PlistObject | null, plist: Plist): WebResource | null {
  const data = valueOf(plist, object, 'WebResourceData')
  if (data?.kind !== 'data') return null
  const textOf = (key: string) => {
    const value = valueOf(plist, object, key)
    return value?.kind === 'text' ? value.text : null
  }
  return {
    url: textOf('WebResourceURL') ?? '',
    type: (textOf('WebResourceMIMEType') ?? '').toLowerCase(),
    encoding: textOf('WebResourceTextEncodingName'),
    start: data.start,
    end: data.end,
  }
}

function valueOf(plist: Plist, object: PlistObject | null, key: string): PlistObject | null {
  const reference = object?.kind === 'dictionary' ? object.references.get(key) : undefined
  return reference === undefined ? null : plist.read(reference)
}
