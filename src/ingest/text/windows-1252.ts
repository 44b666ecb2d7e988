/** The characters of the bytes 0x80 to 0x9F (https://encoding.spec.whatwg.org/index-windows-1252.txt). */
const HIGH_CONTROLS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/**
 * Decodes Windows-1252, of which ISO-8859-1 is a part. The TextDecoder of Node 20.18.3 to 20.x, 22.13 to 22.18 and 24.0 to
 * 24.6 decodes the bytes 0x80 to 0x9F as control characters (https://github.com/nodejs/node/issues/56542).
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return latin.replace(/[\u0080-\u009f]/g, (control) => HIGH_CONTROLS.charAt(control.charCodeAt(0) - 0x80))
}
