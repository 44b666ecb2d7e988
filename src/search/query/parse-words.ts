import { joinNodes } from './join-nodes.ts'
import { lexWords, type Token } from './lex-words.ts'
import { MAX_NESTING } from './max-nesting.ts'
import type { QueryNode, Span } from './query-node.ts'
import type { QueryProblem } from './query-problem.ts'
import { readTerm, type Report } from './read-term.ts'

export interface ParsedWords {
  /** Null asks for nothing. */
  readonly node: QueryNode | null
  /** In the order of the text. */
  readonly problems: readonly QueryProblem[]
}

/** What is still to be read, and what was found on the way. */
interface State {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly report: Report
  /** Of the next token. */
  index: number
}

/**
 * Reads what was typed, whatever it is; GRAMMAR.md says how. The tree is in normal form, so that `printNode` gives
 * words which are read as the same tree. The span of a node includes the parentheses around it.
 */
export function parseWords(text: string): ParsedWords {
  const problems: QueryProblem[] = []
  const report: Report = (kind, { start, end }) => problems.push({ kind, text: text.slice(start, end), start, end })
  const tokens = limitNesting(lexWords(text), report)
  const node = readAll({ text, tokens, report, index: 0 }, true)
  return { node, problems: problems.sort((one, other) => one.start - other.start) }
}

/** Leaves out the parentheses that are nested too deep, but not what is in them. */
function limitNesting(tokens: readonly Token[], report: Report): readonly Token[] {
  let depth = 0
  return tokens.filter((token) => {
    if (token.kind === 'open') {
      depth += 1
      if (depth === MAX_NESTING + 1) report('too-deep', token)
      return depth <= MAX_NESTING
    }
    if (token.kind !== 'close') return true
    depth -= 1
    const isKept = depth < MAX_NESTING
    depth = Math.max(depth, 0)
    return isKept
  })
}

/** Reads up to the end, or to the parenthesis that closes the group. */
function readAll(state: State, isOutermost: boolean): QueryNode | null {
  const nodes: QueryNode[] = []
  for (let token = peek(state); token !== undefined; token = peek(state)) {
    if (token.kind === 'close') {
      if (!isOutermost) break
      state.report('stray-parenthesis', token)
      state.index += 1
    } else {
      addNode(nodes, readAlternatives(state))
    }
  }
  return joinNodes('and', nodes)
}

function readAlternatives(state: State): QueryNode | null {
  const nodes: QueryNode[] = []
  let hasLeft = false
  for (;;) {
    if (startsTerm(peek(state))) {
      hasLeft = true
      addNode(nodes, readSigned(state))
    }
    const or = peek(state)
    if (or?.kind !== 'or') return joinNodes('or', nodes)
    state.index += 1
    if (!hasLeft || !startsTerm(peek(state))) state.report('dangling-operator', or)
  }
}

/** Reads a term or a group with the minuses before it, each right before the next; two of them cancel each other. */
function readSigned(state: State): QueryNode | null {
  const start = peek(state)?.start ?? state.text.length
  let end = start
  let minuses = 0
  for (let token = peek(state); token?.kind === 'minus' && token.start === end; token = peek(state)) {
    minuses += 1
    end = token.end
    state.index += 1
  }
  const next = peek(state)
  if (next === undefined || next.start !== end || !startsTerm(next)) {
    state.report('dangling-operator', { start, end })
    return null
  }
  const node = readUnsigned(state, next)
  if (node === null || minuses === 0) return node
  const span = { start, end: node.end }
  if (minuses % 2 === 0) return { ...node, ...span }
  return node.kind === 'not' ? { ...node.node, ...span } : { kind: 'not', node, ...span }
}

function readUnsigned(state: State, token: Token): QueryNode | null {
  state.index += 1
  if (token.kind === 'open') return readGroup(state, token)
  return token.kind === 'text' || token.kind === 'operator' ? readTerm(token, state.text, state.report) : null
}

/** `open` was read already. */
function readGroup(state: State, open: Span): QueryNode | null {
  const first = state.index
  const node = readAll(state, false)
  const isEmpty = state.index === first
  const close = peek(state)
  const { start } = open
  if (close === undefined) state.report('unclosed-parenthesis', open)
  else if (isEmpty) state.report('no-words', { start, end: close.end })
  if (close !== undefined) state.index += 1
  return node === null ? null : { ...node, start, end: close?.end ?? node.end }
}

function peek({ tokens, index }: State): Token | undefined {
  return tokens[index]
}

function startsTerm(token: Token | undefined): boolean {
  return token !== undefined && token.kind !== 'or' && token.kind !== 'close'
}

function addNode(nodes: QueryNode[], node: QueryNode | null): void {
  if (node !== null) nodes.push(node)
}
