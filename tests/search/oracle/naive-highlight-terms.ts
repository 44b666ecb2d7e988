import { parseWords } from '../../../src/search/query/parse-words.ts'
import type { QueryNode } from '../../../src/search/query/query-node.ts'
import { analyseWord } from '../../../src/search/text/analyse-word.ts'
import { keyOf, type NaiveArchive, type NaiveWord } from './naive-archive.ts'
import { keysOfTerm, phraseWords } from './naive-score.ts'

/** Returns the forms in the articles of a stemmer that match a word of the query. */
export function naiveForms(archive: NaiveArchive, words: string, stemmer: string): ReadonlySet<string> {
  const keys = new Set(listIncludedNodes(parseWords(words).node).flatMap((asked) => keysOf(archive, asked)))
  return new Set(spellings(archive, (word) => word.stemmer === stemmer && keys.has(keyOf(word))))
}

/** Returns the phrases of forms that the phrases of a query match, as texts. */
export function naivePhrases(archive: NaiveArchive, words: string): readonly string[] {
  return listIncludedNodes(parseWords(words).node).flatMap((node) => {
    if (node.kind !== 'phrase') return []
    let rows: readonly string[] = ['']
    for (const { passes } of phraseWords(node.text)) {
      const there = spellings(archive, ({ term, stemmer }) => passes(term, stemmer))
      rows = rows.flatMap((row) => there.map((term) => `${row} ${term}`))
    }
    return rows.map((row) => row.trim()).filter((row) => row !== '')
  })
}

function spellings({ articles }: NaiveArchive, passes: (word: NaiveWord) => boolean) {
  return [...new Set(articles.flatMap(({ words }) => words.filter(passes).map(({ term }) => term)))]
}

function keysOf(archive: NaiveArchive, node: QueryNode): readonly string[] {
  if (node.kind !== 'word') return []
  return analyseWord(node.text).flatMap(({ parts, joined }, wordIndex, all) => {
    const isPrefix = node.isPrefix && wordIndex === all.length - 1
    const terms = parts.flatMap((part, index) =>
      Array.from(keysOfTerm(archive, part, isPrefix && index === parts.length - 1)),
    )
    return terms.concat(joined === null ? [] : Array.from(keysOfTerm(archive, joined, isPrefix)))
  })
}

/** Lists the words and phrases of a tree, without excluded ones. */
function listIncludedNodes(node: QueryNode | null): readonly QueryNode[] {
  switch (node?.kind) {
    case 'word':
    case 'phrase':
      return [node]
    case 'title':
      return [node.node]
    case 'and':
    case 'or':
      return node.nodes.flatMap(listIncludedNodes)
    default:
      return []
  }
}
