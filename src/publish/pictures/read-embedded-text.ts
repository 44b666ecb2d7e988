import { Buffer } from 'node:buffer'
import { removeUnwanted } from '../../ingest/text/clean-characters.ts'
import { foldSpace } from '../../ingest/text/fold-space.ts'

/** The caption and the credit that the file of a picture contains. */
export interface EmbeddedText {
  readonly caption: string
  readonly credit: string | null
}

export const NO_TEXT: EmbeddedText = { caption: '', credit: null }

const MAX_CAPTION = 2_000
const MAX_CREDIT = 200
/** What cameras and programs write into every picture. */
const DEFAULT_TEXT =
  /^(?:olympus digital camera|sony dsc|samsung|minolta digital camera|kodak digital still camera|digital camera|dcim.{0,40}|dav|hdr|cof|rhdr|oznor|sdr|default|untitled|image description|created with .{0,40}|screenshot|img[_ -]?\d+|dscn?[_ -]?\d+|picture|photo|unknown|n\/a|none)$/i

/**
 * Reads the caption and the credit from EXIF and IPTC. IPTC comes first, because editors of agencies write it, and cameras
 * only EXIF.
 */
export function readEmbeddedText(metadata: {
  readonly exif?: Buffer | undefined
  readonly iptc?: Buffer | undefined
}): EmbeddedText {
  const exif = metadata.exif === undefined ? new Map<number, string>() : readExif(metadata.exif)
  const iptc = metadata.iptc === undefined ? new Map<number, string>() : readIptc(metadata.iptc)
  const byline = clean(iptc.get(IPTC.byline), MAX_CREDIT)
  const agency = clean(iptc.get(IPTC.credit), MAX_CREDIT)
  const both = byline !== null && agency !== null && byline !== agency ? `${byline} / ${agency}` : (byline ?? agency)
  return {
    caption: clean(iptc.get(IPTC.caption), MAX_CAPTION) ?? clean(exif.get(EXIF.description), MAX_CAPTION) ?? '',
    credit:
      both ??
      clean(exif.get(EXIF.artist), MAX_CREDIT) ??
      clean(iptc.get(IPTC.copyright), MAX_CREDIT) ??
      clean(exif.get(EXIF.copyright), MAX_CREDIT),
  }
}

function clean(text: string | undefined, max: number): string | null {
  const line = foldSpace(removeUnwanted(text ?? ''))
  return line === '' || line.length > max || DEFAULT_TEXT.test(line) ? null : line
}

/** Tags of the first directory: https://www.cipa.jp/std/documents/e/DC-X008-Translation-2019-E.pdf. */
const EXIF = { description: 0x010e, artist: 0x013b, copyright: 0x8298 } as const
const ASCII = 2
const ENTRY_BYTES = 12

/** Reads the texts of the first directory by their tags. Damaged data has no texts. */
function readExif(bytes: Buffer): ReadonlyMap<number, string> {
  const texts = new Map<number, string>()
  const start = bytes.toString('latin1', 0, 6) === 'Exif\0\0' ? 6 : 0
  const tiff = bytes.subarray(start)
  const order = tiff.toString('latin1', 0, 2)
  if (tiff.length < 8 || (order !== 'II' && order !== 'MM')) return texts
  const u16 = (at: number) => (order === 'II' ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const u32 = (at: number) => (order === 'II' ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at))
  const directory = u32(4)
  if (directory + 2 > tiff.length) return texts
  const entries = u16(directory)
  for (let index = 0; index < entries; index++) {
    const entry = directory + 2 + index * ENTRY_BYTES
    if (entry + ENTRY_BYTES > tiff.length) break
    const length = u32(entry + 4)
    const at = length <= 4 ? entry + 8 : u32(entry + 8)
    if (u16(entry + 2) === ASCII && at + length <= tiff.length)
      texts.set(u16(entry), decode(tiff.subarray(at, at + length)))
  }
  return texts
}

/** Data sets of record 2: https://www.iptc.org/std/IIM/4.2/specification/IIMV4.2.pdf. */
const IPTC = { byline: 80, credit: 110, copyright: 116, caption: 120 } as const
const MARKER = 0x1c
const APPLICATION_RECORD = 2
const HEADER_BYTES = 5

/** Reads the data sets of record 2 by their numbers; of repeated ones, such as several bylines, the first. */
function readIptc(bytes: Buffer): ReadonlyMap<number, string> {
  const texts = new Map<number, string>()
  // The data sets follow the header of Photoshop's resources.
  let at = bytes.indexOf(Buffer.from([MARKER, APPLICATION_RECORD]))
  while (at !== -1 && at + HEADER_BYTES <= bytes.length && bytes[at] === MARKER) {
    const [record, number] = [bytes[at + 1], bytes[at + 2] ?? 0]
    const length = bytes.readUInt16BE(at + 3)
    const end = at + HEADER_BYTES + length
    if (end > bytes.length) break
    if (record === APPLICATION_RECORD && !texts.has(number))
      texts.set(number, decode(bytes.subarray(at + HEADER_BYTES, end)))
    at = end
  }
  return texts
}

/** Most programs write UTF-8, older ones Windows-1252. */
function decode(bytes: Uint8Array): string {
  const end = bytes.indexOf(0)
  const text = end === -1 ? bytes : bytes.subarray(0, end)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(text)
  } catch {
    return new TextDecoder('windows-1252').decode(text)
  }
}
