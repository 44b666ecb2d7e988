import type Sharp from 'sharp'
import { lazy } from '../../archive/lazy.ts'

export type SharpModule = typeof Sharp

/** The library that decodes pictures, or the reason why this machine cannot load it. */
export type LoadedSharp =
  | { readonly kind: 'loaded'; readonly sharp: SharpModule }
  | { readonly kind: 'failed'; readonly reason: string }

/** Loads sharp with the first picture that is converted: most builds convert none. */
export const loadSharp = lazy(async (): Promise<LoadedSharp> => {
  try {
    const { default: sharp } = await import('sharp')
    // Several pictures are converted at once, each in one thread, and no picture is read twice.
    sharp.concurrency(1)
    sharp.cache(false)
    return { kind: 'loaded', sharp }
  } catch (error) {
    const [reason = ''] = String(error instanceof Error ? error.message : error).split('\n')
    return { kind: 'failed', reason }
  }
})
