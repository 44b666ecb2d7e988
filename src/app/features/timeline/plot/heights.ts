import type { Bin, Histogram } from '../scale/bins.ts'

/** Height of the plot in CSS pixels at the usual size of text; also that of its view box. */
export const PLOT_HEIGHT = 72

/** One article among thousands is still to be seen. */
const LEAST_HEIGHT = 2

/** Matches that reach so high on the scale of all articles can be told apart on it. */
const LEGIBLE_SHARE = 1 / 4

/** How high the bars are that stand for one article. */
export interface Heights {
  readonly perArticle: number
  readonly perMatch: number
  /** How many times as high as an article a match is drawn. */
  readonly magnification: number
}

/**
 * Articles and matches share one scale as long as the matches can be read on it, since then the height says which part
 * of the whole they are. A few dozen among thousands would all be specks of the least height, and the question when
 * they were written is what the strip is for. Those are drawn higher, by a round number that the legend states, so that
 * they stay comparable with the whole and from query to query.
 */
export function heightsOf(bins: readonly Bin[]): Heights {
  const most = Math.max(1, ...bins.map(({ articles }) => articles))
  const mostMatches = Math.max(0, ...bins.map(({ matches }) => matches))
  const isLegible = mostMatches === 0 || mostMatches >= most * LEGIBLE_SHARE
  const magnification = isLegible ? 1 : roundDown(most / mostMatches)
  const perArticle = PLOT_HEIGHT / most
  return { perArticle, perMatch: perArticle * magnification, magnification }
}

/** 0 where there is nothing; else visible, and within the plot. */
export function heightOf(count: number, perUnit: number): number {
  return count === 0 ? 0 : Math.min(PLOT_HEIGHT, Math.max(LEAST_HEIGHT, count * perUnit))
}

/** All bars of a series as the path of one SVG element, a day wide 1 and a pixel high 1. */
export function barsPath({ start, bins }: Histogram, countMatches: (bin: Bin) => number, perUnit: number): string {
  return bins
    .filter((bin) => countMatches(bin) > 0)
    .map((bin) => {
      const top = PLOT_HEIGHT - heightOf(countMatches(bin), perUnit)
      return `M${bin.start - start} ${PLOT_HEIGHT}V${Math.round(top * 10) / 10}h${bin.end - bin.start}V${PLOT_HEIGHT}z`
    })
    .join('')
}

/** The greatest of 1, 2, 5, 10, 20, 50 … that is not above `value`, which is at least 1. */
function roundDown(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value))
  return power * ([5, 2].find((digit) => digit * power <= value) ?? 1)
}
