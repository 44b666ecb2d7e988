const UNITS = ['bytes', 'kB', 'MB', 'GB'] as const

/** `812 bytes`, `9.4 kB`, `38 MB`. Units are decimal, as in browsers and operating systems. */
export function formatBytes(bytes: number): string {
  let power = 0
  while (power < UNITS.length - 1 && bytes / 1000 ** power >= 999.5) power += 1
  const amount = bytes / 1000 ** power
  return `${power > 0 && amount < 9.95 ? amount.toFixed(1) : amount.toFixed(0)} ${UNITS[power]}`
}
