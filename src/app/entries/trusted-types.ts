declare global {
  interface Window {
    /** The used part of https://w3c.github.io/trusted-types/, which TypeScript 7.0 does not know yet. */
    readonly trustedTypes?: {
      readonly createPolicy: <Rules extends { readonly createScriptURL: (address: string) => string | null }>(
        name: string,
        rules: Rules,
      ) => Rules
    }
  }
}

/**
 * Creates the only policy that pages allow. It accepts the URLs of scripts and workers of this origin, and no markup.
 * Browsers without Trusted Types enforce only `script-src` and `worker-src`.
 */
export function trustOwnScripts(): void {
  window.trustedTypes?.createPolicy('default', {
    // Compares the whole URL, because a blob has the origin of its page.
    createScriptURL: (address) =>
      new URL(address, document.baseURI).href.startsWith(`${location.origin}/`) ? address : null,
  })
}
