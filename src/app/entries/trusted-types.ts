declare global {
  interface Window {
    /** What of https://w3c.github.io/trusted-types/ is used here; TypeScript 7.0 does not know it yet. */
    readonly trustedTypes?: {
      readonly createPolicy: (
        name: 'default',
        rules: { readonly createScriptURL: (address: string) => string | null },
      ) => unknown
    }
  }
}

/**
 * The one policy that pages allow: a script or a worker may be started by its address where that is of this origin, and
 * markup is never made from text. Browsers that do not enforce it are held by `script-src` and `worker-src` alone.
 */
export function trustOwnScripts(): void {
  window.trustedTypes?.createPolicy('default', {
    // By the whole address: a blob has the origin of the page that made it.
    createScriptURL: (address) =>
      new URL(address, document.baseURI).href.startsWith(`${location.origin}/`) ? address : null,
  })
}
