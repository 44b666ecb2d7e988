/** The only name of a Trusted Types policy that the page allows: `src/publish/single-file/single-page.ts`. */
const POLICY_NAME = 'backfile-worker'

/**
 * Starts the search worker from a Blob, because browsers allow no other worker on file://. The code of the worker is the
 * text of a script element with a type that no browser runs.
 */
export function startSearchWorker(): Worker {
  const code = document.querySelector<HTMLScriptElement>('script[data-worker]')?.text ?? ''
  const url = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }))
  try {
    return new Worker(trustUrl(url))
  } finally {
    URL.revokeObjectURL(url)
  }
}

/** Throws a TypeError unless the URL belongs to a Blob of this page. */
const BLOBS_ONLY = {
  createScriptURL: (url: string): string => {
    if (url.startsWith('blob:')) return url
    throw new TypeError('expected the URL of a Blob')
  },
}

let policy: typeof BLOBS_ONLY | null = null

/** Some browsers lack Trusted Types. A policy can be created only once. */
function trustUrl(url: string): string {
  policy ??= window.trustedTypes?.createPolicy(POLICY_NAME, BLOBS_ONLY) ?? BLOBS_ONLY
  return policy.createScriptURL(url)
}
