import { parseArgs } from 'node:util'

export const MEASURES = ['exact', 'cold', 'warm', 'size', 'open'] as const
export type Measure = (typeof MEASURES)[number]

export const PEERS = ['pagefind', 'minisearch', 'flexsearch'] as const
export type Peer = (typeof PEERS)[number]

export interface Options {
  /** How many articles to generate; null is Reuters-21578, or as many generated where that is not there. */
  readonly articles: number | null
  /** A bundle of these very articles that was built before; null builds one. */
  readonly dist: string | null
  readonly measures: readonly Measure[]
  readonly peers: readonly Peer[]
  /** Where to write all figures to. */
  readonly json: string | null
  /** Figures of an earlier run, of a smaller archive: what grew since is printed too. */
  readonly since: string | null
}

/**
 * From the words behind `npm run bench:search --`, such as `--articles 100000 --only cold,size --peers pagefind`.
 * Throws where one of them is not known.
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
    measures: oneOf('--only', MEASURES, values.only),
    peers: values['no-peers'] ? [] : oneOf('--peers', PEERS, values.peers),
    json: values.json ?? null,
    since: values.since ?? null,
  }
}

function oneOf<T extends string>(option: string, known: readonly T[], list: string | undefined): readonly T[] {
  if (list === undefined) return known
  return list.split(',').map((name) => {
    const found = known.find((candidate) => candidate === name)
    if (found === undefined) throw new Error(`${option}: expected ${known.join(', ')}, found ${name}`)
    return found
  })
}
