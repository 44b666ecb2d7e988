import type { Bin, Histogram } from '../scale/histogram.ts'

/** Height of the plot in CSS pixels at the default font size, and of its view box. */
export const PLOT_HEIGHT = 72

/** A single article among thousands stays visible. */
const MIN_HEIGHT = 2

/** Matches are legible on the scale of all articles if they reach this share of the plot. */
const MIN_LEGIBLE_SHARE = 1 / 4

export interface HeightScale {
  readonly perArticle: number
  readonly perMatch: number
  /** The ratio of `perMatch` to `perArticle`. */
  readonly magnification: number
}

/**
 * Articles and matches share one scale if the matches are legible on it, so that heights compare. A few dozen matches
 * among thousands of articles would all have the minimum height. They are magnified by a round number, which the legend
 * states, so that they remain comparable with all articles and between queries.
 */
export function createHeightScale(bins: readonly Bin[]): HeightScale {
  const maxArticles = Math.max(1, ...bins.map(({ articles }) => articles))
  const maxMatches = Math.max(0, ...bins.map(({ matches }) => matches))
  const isLegible = maxMatches === 0 || maxMatches >= maxArticles * MIN_LEGIBLE_SHARE
  const magnification = isLegible ? 1 : roundDown(maxArticles / maxMatches)
  const perArticle = PLOT_HEIGHT / maxArticles
  return { perArticle, perMatch: perArticle * magnification, magnification }
}

/** Returns 0 for no articles, and otherwise a height that is visible and within the plot. */
export function computeBarHeight(count: number, perUnit: number): number {
  return count === 0 ? 0 : Math.min(PLOT_HEIGHT, Math.max(MIN_HEIGHT, count * perUnit))
}

/** Returns all bars of a series as one SVG path, in which a day is 1 wide and a pixel is 1 high. */
export function formatBarsPath({ start, bins }: Histogram, countOf: (bin: Bin) => number, perUnit: number): string {
  return bins
    .filter((bin) => countOf(bin) > 0)
    .map((bin) => {
      const top = PLOT_HEIGHT - computeBarHeight(countOf(bin), perUnit)
      return `M${bin.start - start} ${PLOT_HEIGHT}V${Math.round(top * 10) / 10}h${bin.end - bin.start}V${PLOT_HEIGHT}z`
    })
    .join('')
}

/** Returns the largest of 1, 2, 5, 10, 20, 50 … that is at most `value`, which is at least 1. */
function roundDown(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value))
  return power * ([5, 2].find((digit) => digit * power <= value) ?? 1)
}
