import { parseArgs } from 'node:util'

export const MEASURES = ['exact', 'cold', 'warm', 'size', 'open'] as const
export type Measure = (typeof MEASURES)[number]

export const PEERS = ['pagefind', 'minisearch', 'flexsearch'] as const
export type Peer = (typeof PEERS)[number]

export interface Options {
  /** The number of articles to generate. Null uses Reuters-21578, or as many generated articles without that corpus. */
  readonly articles: number | null
  /** A bundle of the same articles that was built before; null builds one. */
  readonly dist: string | null
  readonly measures: readonly Measure[]
  readonly peers: readonly Peer[]
  /** The number of measured queries in each of the two lists. */
  readonly queries: number
  /** The number of measurements of the first search and the first visit. */
  readonly runs: number
  /** The file for all figures. */
  readonly json: string | null
  /** The figures of an earlier run with a smaller archive, to print the growth. */
  readonly since: string | null
}

/**
 * Parses the arguments of `npm run bench:search --`, such as `--articles 100000 --only cold,size --peers pagefind`.
 * Throws an error for an unknown argument.
 */
export function parseOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      articles: { type: 'string' },
      dist: { type: 'string' },
      only: { type: 'string' },
      peers: { type: 'string' },
      'no-peers': { type: 'boolean', default: false },
      queries: { type: 'string', default: '7' },
      runs: { type: 'string', default: '3' },
      json: { type: 'string' },
      since: { type: 'string' },
    },
  })
  const articles = values.articles === undefined ? null : Number(values.articles)
  if (articles !== null && !(Number.isInteger(articles) && articles > 0)) {
    throw new Error(`--articles: expected a number of articles, found ${values.articles}`)
  }
  return {
    articles,
    dist: values.dist ?? null,
    measures: parseList('--only', MEASURES, values.only),
    peers: values['no-peers'] ? [] : parseList('--peers', PEERS, values.peers),
    queries: Number(values.queries),
    runs: Number(values.runs),
    json: values.json ?? null,
    since: values.since ?? null,
  }
}

function parseList<T extends string>(option: string, known: readonly T[], list: string | undefined): readonly T[] {
  if (list === undefined) return known
  return list.split(',').map((name) => {
    const found = known.find((candidate) => candidate === name)
    if (found === undefined) throw new Error(`${option}: expected ${known.join(', ')}, found ${name}`)
    return found
  })
}
