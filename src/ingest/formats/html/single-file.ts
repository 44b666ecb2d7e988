import { toWebAddress } from '../../metadata/original-url.ts'
import { replacePictures } from './pictures.ts'
import type { PageOrigin } from './page-origin.ts'
import { readSavedDay } from './saved-day.ts'
import { decodeAddress } from './tags.ts'

export const SINGLE_FILE = 'SingleFile'
/** The last one is that of versions before 2019. */
const TITLES = ['Page saved with SingleFile', 'Archive processed by SingleFile']

/** Reads the comment of SingleFile at the start of a page. Its `info:` is a private note, so it is not read. */
export function readSingleFileComment(head: string): PageOrigin | null {
  const title = TITLES.map((text) => head.indexOf(text)).find((index) => index !== -1)
  if (title === undefined || !head.slice(0, title).trimEnd().endsWith('<!--')) return null
  const end = head.indexOf('-->', title)
  const lines = head.slice(title, end === -1 ? head.length : end).split('\n')
  const valueOf = (label: string) => {
    const line = lines.slice(1, 3).find((other) => other.trim().startsWith(label))
    return line?.trim().slice(label.length).trim() ?? ''
  }
  const date = readSavedDay(valueOf('saved date:'))
  return { url: toWebAddress(valueOf('url:')), saved: { date, tool: SINGLE_FILE, address: null } }
}

/** The start of a self-extracting file: HTML around a ZIP archive, which may be encrypted. */
const SELF_EXTRACTING = /<html[^>]{0,200}\sdata-sfz[\s=>]|<sfz-extra-data>/i

export function isSelfExtracting(head: string): boolean {
  return SELF_EXTRACTING.test(head)
}

const STORED = /--sf-img-(\d{1,6}):\s?url\((?:"([^"\s]*)"|'([^'\s]*)'|([^)\s"']*))\)/g
const USED = /var\(--sf-img-(\d{1,6})\)/

/** SingleFile stores a picture that occurs twice once, in a style sheet. Gives each such picture its address again. */
export function restoreRepeatedPictures(html: string): string {
  if (!html.includes('--sf-img-')) return html
  const stored = new Map<string, string>()
  for (const [, number = '', ...written] of html.matchAll(STORED)) {
    stored.set(number, written.find((address) => address !== undefined) ?? '')
  }
  return replacePictures(html, (image) => {
    const number = USED.exec(image.get('style') ?? '')?.[1]
    const address = number === undefined ? undefined : stored.get(number)
    return address === undefined ? null : decodeAddress(address)
  })
}
