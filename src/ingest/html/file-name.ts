/** Returns the last part of an address, which a picture keeps when a browser saves it beside the page. */
export function fileNameOf(address: string): string {
  return (address.split(/[?#]/)[0] ?? '').split('/').at(-1) ?? ''
}
