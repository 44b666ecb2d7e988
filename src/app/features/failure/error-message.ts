import { DataError, FormatError } from '../../data/data-error.ts'
import { messages } from './messages.ts'

export interface ErrorMessage {
  readonly title: string
  readonly advice: string
  readonly detail: string
  /** True if a retry must reload the whole page. */
  readonly needsReload: boolean
}

export function createErrorMessage(error: unknown, isOnline: boolean): ErrorMessage {
  const detail = error instanceof Error ? error.message : String(error)
  const isScript = isMissingScript(error)
  if (error instanceof FormatError) return { ...messages.newerFormat, detail, needsReload: true }
  if (error instanceof DataError && error.isMissing) return { ...messages.missingFile, detail, needsReload: false }
  if (!isOnline) return { ...messages.offline, detail, needsReload: isScript }
  if (error instanceof DataError && error.status === null) return { ...messages.noAnswer, detail, needsReload: false }
  if (isScript) return { ...messages.missingScript, detail, needsReload: true }
  return { ...messages.unknown, detail, needsReload: false }
}

/** Each browser has its own message for a dynamic import that failed. */
function isMissingScript(error: unknown): boolean {
  return error instanceof TypeError && /dynamically imported module|importing a module script/i.test(error.message)
}
