/**
 * A browser reads the whole file before it shows the first row: 10 to 15 ms for each MB beyond the 0.4 s that the
 * smallest takes, as measured in Chromium from 0.6 to 200 MB. At this size it is a second, on a phone several.
 */
const MOST_BYTES = 50_000_000
const START_SECONDS = 0.4
const SECONDS_PER_BYTE = 12e-9

/** Empty for a size that opens without a wait. */
export function warnOfSize(bytes: number): readonly string[] {
  if (bytes <= MOST_BYTES) return []
  const seconds = START_SECONDS + bytes * SECONDS_PER_BYTE
  return [
    `The single file has ${(bytes / 1e6).toFixed(0)} MB, which a browser reads whole before it shows anything: about ` +
      `${seconds.toFixed(1)} s on a laptop, several times as long on a phone. ` +
      'Publish the folder that "npm run build" writes, which opens at once however large it is, or split the archive.',
  ]
}
