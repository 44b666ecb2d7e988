import { LimitError } from '../../archive/limit-error.ts'

/** The largest text that is parsed, after the files inside it were lifted out. */
export const MAX_TEXT_BYTES = 16 * 1024 * 1024

/** Throws a LimitError if a text is too large to be parsed. */
export function checkTextSize(text: Uint8Array): void {
  if (text.length > MAX_TEXT_BYTES) {
    throw new LimitError(`at most ${MAX_TEXT_BYTES} bytes of text`, String(text.length))
  }
}
