import { createSearchClient } from '../../search/client.ts'
import type * as ofSite from '../data/open-search.ts'

/** The one way from a text to a script that the page's policy lets through: `src/publish/single/content-policy.ts`. */
const POLICY = 'backfile-worker'

/**
 * In place of `data/open-search.ts`: on file://, a worker is started from a Blob alone. Its code, an immediately
 * invoked function, stands in the page as text that no browser runs.
 */
export const openSearch: typeof ofSite.openSearch = (source, manifest, calendar) =>
  createSearchClient(source, manifest, calendar, startWorker)

function startWorker(): Worker {
  const code = document.querySelector<HTMLScriptElement>('script[data-worker]')?.text ?? ''
  const address = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }))
  try {
    return new Worker(trusted(address))
  } finally {
    URL.revokeObjectURL(address)
  }
}

interface Policy {
  readonly createScriptURL: (address: string) => string
}

interface TrustedTypes {
  readonly createPolicy: (name: string, rules: Policy) => Policy
}

/** Throws a TypeError for what is not a Blob of this page's. */
const OWN_BLOBS: Policy = {
  createScriptURL: (address) => {
    if (address.startsWith('blob:')) return address
    throw new TypeError('only a Blob of this page can be a worker')
  },
}

let policy: Policy | null = null

/** TypeScript 7.0 does not know Trusted Types, nor do all browsers; a policy can be made but once. */
function trusted(address: string): string {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes }
  policy ??= trustedTypes?.createPolicy(POLICY, OWN_BLOBS) ?? OWN_BLOBS
  return policy.createScriptURL(address)
}
