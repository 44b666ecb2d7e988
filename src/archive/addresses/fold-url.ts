/**
 * Reduces the address of a web page to the parts that identify it, for comparison only. Returns null if the text is no
 * http or https address.
 * Example: `http://www.example.org/a/?utm_source=x#top` and `https://example.org/a` both fold to `example.org/a`.
 */
export function foldUrl(text: string): string | null {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return null
  const parameters = [...url.searchParams].filter(([name]) => !name.startsWith('utm_'))
  const query = parameters.length === 0 ? '' : `?${new URLSearchParams(parameters)}`
  return `${url.host.replace(/^www\./, '')}${url.pathname.replace(/\/$/, '')}${query}`
}
