/** What a finding says about a text beyond a limit. */
export interface ExceededLimit {
  readonly limit: string
  readonly found: string
}
