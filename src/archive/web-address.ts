/**
 * Returns true for an absolute address with http or https that browsers accept. Only such an address becomes a link to the
 * web. `http://example.org:99999/` has no valid port, so it is none.
 */
export function isWebAddress(address: string): boolean {
  return /^https?:\/\//i.test(address) && URL.canParse(address)
}
