import { createContext, type PropsWithChildren, useContext } from 'react'

/** The number of the match that the reader has been brought to; null before the first. */
export const CurrentMatch = createContext<number | null>(null)

/** A match, or a piece of one that goes on over several elements: each piece has the number of the match, from 0. */
export function Match({ number, children }: PropsWithChildren<{ readonly number: number }>) {
  const isCurrent = useContext(CurrentMatch) === number
  return (
    <mark data-match={number} data-current={isCurrent || undefined} aria-current={isCurrent || undefined}>
      {children}
    </mark>
  )
}

/** Where a match begins in the page. */
export function findMatch(number: number): HTMLElement | null {
  return document.querySelector(`mark[data-match="${number}"]`)
}
