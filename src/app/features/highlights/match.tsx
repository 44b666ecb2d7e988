import { createContext, type PropsWithChildren, useContext } from 'react'

/** The number of the match that the reader went to. Null at first. */
export const CurrentMatchContext = createContext<number | null>(null)

/** A match, or a part of a match that spans several elements. Each part has the number of the match, from 0. */
export function Match({ number, children }: PropsWithChildren<{ readonly number: number }>) {
  const isCurrent = useContext(CurrentMatchContext) === number
  return (
    <mark data-match={number} data-current={isCurrent || undefined} aria-current={isCurrent || undefined}>
      {children}
    </mark>
  )
}

/** Finds the first element of a match. */
export function findMatch(number: number): HTMLElement | null {
  return document.querySelector(`mark[data-match="${number}"]`)
}
