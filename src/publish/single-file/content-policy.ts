import { createHashSource } from '../security/content-security-policy.ts'

/** The texts of a page's own script and style elements, as they stand in it. */
export interface OwnElements {
  readonly scripts: readonly string[]
  readonly styles: readonly string[]
}

/**
 * The Content-Security-Policy of a single file: nothing runs but the scripts that were written into it, nothing is
 * fetched from anywhere, and the one text that may become a script is the search's worker (`src/app/single-file/start-search-worker.ts`).
 */
export function contentPolicy({ scripts, styles }: OwnElements): string {
  return [
    `default-src 'none'`,
    `script-src ${scripts.map(createHashSource).join(' ')}`,
    `style-src ${styles.map(createHashSource).join(' ')}`,
    'font-src data:',
    'img-src data:',
    'worker-src blob:',
    `connect-src 'none'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `require-trusted-types-for 'script'`,
    'trusted-types backfile-worker',
  ].join('; ')
}
