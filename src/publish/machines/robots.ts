import { SITEMAP_FILE } from './machine-paths.ts'

/** Robots Exclusion Protocol (RFC 9309): all are welcome. They look for it at the root of a host alone. */
export function robotsText(home: string | null): string {
  const sitemap = home === null ? [] : ['', `Sitemap: ${new URL(SITEMAP_FILE, home).href}`]
  return ['User-agent: *', 'Allow: /', ...sitemap, ''].join('\n')
}
