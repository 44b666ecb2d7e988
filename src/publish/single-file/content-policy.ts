import { createHashSource } from '../security/content-security-policy.ts'

/** The texts of the script and style elements of the page. */
export interface OwnElements {
  readonly scripts: readonly string[]
  readonly styles: readonly string[]
}

/**
 * Creates the Content-Security-Policy of a single file. Only the scripts of the file run, nothing is fetched, and the
 * only text that may become a script is the search worker (`src/app/single-file/start-search-worker.ts`).
 */
export function createContentPolicy({ scripts, styles }: OwnElements): string {
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
