import type { Plugin } from 'vite'

const MODULE = /\/src\/search\/text\/stemmer-loaders\.ts$/
const TABLE = 'STEMMER_LOADERS'

/**
 * Removes the stemmers of all languages except `kept`, which contains names from `stemmedLanguageOf`. A single file
 * contains everything that it may load, and all stemmers are seven times as large as the rest of the search.
 */
export function keepStemmers(kept: ReadonlySet<string>): Plugin {
  return {
    name: 'backfile:keep-stemmers',
    transform: {
      filter: { id: MODULE },
      handler(code) {
        const table = this.parse(code)
          .body.flatMap((node) =>
            node.type === 'ExportNamedDeclaration' && node.declaration ? [node.declaration] : [],
          )
          .flatMap((node) => (node.type === 'VariableDeclaration' ? node.declarations : []))
          .find(({ id }) => id.type === 'Identifier' && id.name === TABLE)?.init
        if (table?.type !== 'ObjectExpression') throw new Error(`expected the table ${TABLE} in ${MODULE.source}`)
        const entries = table.properties.filter(
          (entry) => entry.type === 'Property' && entry.key.type === 'Identifier' && kept.has(entry.key.name),
        )
        const rest = `{ ${entries.map(({ start, end }) => code.slice(start, end)).join(', ')} }`
        return { code: code.slice(0, table.start) + rest + code.slice(table.end), map: null }
      },
    },
  }
}
