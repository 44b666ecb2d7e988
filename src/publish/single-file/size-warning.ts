/**
 * A browser reads the whole file before it shows the first row. That took 0.4 s for the smallest file, and 10 to 15 ms
 * more for each MB, measured in Chromium from 0.6 to 200 MB. A file of this size takes a second, on a phone several.
 */
const MAX_BYTES = 50_000_000
const START_SECONDS = 0.4
const SECONDS_PER_BYTE = 12e-9

/** Returns an empty list for a file that opens fast. */
export function createSizeWarnings(bytes: number): readonly string[] {
  if (bytes <= MAX_BYTES) return []
  const seconds = START_SECONDS + bytes * SECONDS_PER_BYTE
  return [
    `The single file has ${(bytes / 1e6).toFixed(0)} MB, which a browser reads whole before it shows anything: about ` +
      `${seconds.toFixed(1)} s on a laptop, several times as long on a phone. ` +
      'Publish the folder that "npm run build" writes, which opens at once however large it is, or split the archive.',
  ]
}
