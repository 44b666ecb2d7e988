import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createServer, parseSync } from 'vite'

/** A regular expression of the program. */
export interface Expression {
  /** The module, relative to src/. */
  readonly module: string
  readonly source: string
  readonly flags: string
}

const SRC = fileURLToPath(new URL('../../src', import.meta.url))
/** The folders whose modules construct expressions, and can be imported in Node. */
const CONSTRUCTING = /^(?:archive|ingest|relate|search)\/(?!worker\/worker\.ts)/

/**
 * Lists all literals, and all expressions that the modules construct while they are imported. Throws an error if a module
 * constructs an expression later, because nobody can know it.
 */
export async function listExpressions(): Promise<readonly Expression[]> {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  const modules = files.filter((path) => /(?<!\.d)\.tsx?$/.test(path))
  const literals: Expression[] = []
  const constructing: string[] = []
  for (const module of modules) {
    const path = join(SRC, module)
    const { program } = parseSync(path, readFileSync(path, 'utf8'))
    for (const node of listNodes(program)) {
      if (isLiteral(node)) literals.push({ module, source: node.regex.pattern, flags: node.regex.flags })
      if (isConstruction(node)) constructing.push(module)
    }
  }
  const constructed = await importAndRecord(modules.filter((module) => CONSTRUCTING.test(module)))
  const unrecorded = constructing.filter((module) => !constructed.some((expression) => expression.module === module))
  if (unrecorded.length > 0) throw new Error(`constructs expressions after its import: ${unrecorded.join(', ')}`)
  return [...literals, ...constructed]
}

/** Imports new instances of the modules, and records the expressions that they construct. */
async function importAndRecord(modules: readonly string[]): Promise<readonly Expression[]> {
  const server = await createServer({
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  })
  const recorded: Expression[] = []
  const { RegExp: original } = globalThis
  globalThis.RegExp = new Proxy(original, {
    construct(target, [pattern, flags]: [string, string?]) {
      const expression = new target(pattern, flags)
      // The first line names the error, the second one this function.
      const caller = new Error().stack?.split('\n')[2] ?? ''
      const module = modules.find((path) => caller.includes(`/src/${path}:`))
      if (module !== undefined) recorded.push({ module, source: expression.source, flags: expression.flags })
      return expression
    },
  })
  try {
    for (const module of modules) await server.ssrLoadModule(`/src/${module}`)
  } finally {
    globalThis.RegExp = original
    await server.close()
  }
  return recorded
}

interface Literal {
  readonly regex: { readonly pattern: string; readonly flags: string }
}

function* listNodes(value: unknown): Generator<object> {
  if (typeof value !== 'object' || value === null) return
  if (!Array.isArray(value)) yield value
  for (const child of Object.values(value)) yield* listNodes(child)
}

function isLiteral(node: object): node is Literal {
  return 'regex' in node
}

function isConstruction(node: object): boolean {
  if (!('callee' in node)) return false
  const { callee } = node
  return typeof callee === 'object' && callee !== null && 'name' in callee && callee.name === 'RegExp'
}
