import { MAX_NESTING } from './grammar.ts'
import { lexWords, type Token } from './lex-words.ts'
import { parseTerm, type ReportProblem } from './parse-term.ts'
import { joinNodes, type QueryNode, type QuerySpan } from './query-node.ts'
import type { QueryProblem } from './query-problem.ts'

export interface ParsedQuery {
  /** Null if there is nothing to search for. */
  readonly node: QueryNode | null
  /** Problems in the order of the text. */
  readonly problems: readonly QueryProblem[]
}

interface State {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly report: ReportProblem
  /** The index of the next token. */
  index: number
}

/**
 * Parses any text as GRAMMAR.md specifies. The tree is in normal form, so `serialiseNode` is its inverse. The span of a
 * node includes the parentheses around it.
 */
export function parseWords(text: string): ParsedQuery {
  const problems: QueryProblem[] = []
  const report: ReportProblem = (kind, { start, end }) =>
    problems.push({ kind, text: text.slice(start, end), start, end })
  const tokens = limitNesting(lexWords(text), report)
  const node = parseAll({ text, tokens, report, index: 0 }, true)
  return { node, problems: problems.sort((a, b) => a.start - b.start) }
}

/** Removes parentheses that are nested too deep, but keeps their content. */
function limitNesting(tokens: readonly Token[], report: ReportProblem): readonly Token[] {
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

/** Parses up to the end of the text, or up to the parenthesis that closes the group. */
function parseAll(state: State, isOutermost: boolean): QueryNode | null {
  const nodes: QueryNode[] = []
  for (let token = peek(state); token !== undefined; token = peek(state)) {
    if (token.kind === 'close') {
      if (!isOutermost) break
      state.report('stray-parenthesis', token)
      state.index += 1
    } else {
      addNode(nodes, parseAlternatives(state))
    }
  }
  return joinNodes('and', nodes)
}

function parseAlternatives(state: State): QueryNode | null {
  const nodes: QueryNode[] = []
  let hasLeft = false
  for (;;) {
    if (startsTerm(peek(state))) {
      hasLeft = true
      addNode(nodes, parseSigned(state))
    }
    const or = peek(state)
    if (or?.kind !== 'or') return joinNodes('or', nodes)
    state.index += 1
    if (!hasLeft || !startsTerm(peek(state))) state.report('dangling-operator', or)
  }
}

/** Parses a term or group with the minuses directly before it. Two minuses cancel each other. */
function parseSigned(state: State): QueryNode | null {
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
  const node = parseUnsigned(state, next)
  if (node === null || minuses === 0) return node
  const span = { start, end: node.end }
  if (minuses % 2 === 0) return { ...node, ...span }
  return node.kind === 'not' ? { ...node.node, ...span } : { kind: 'not', node, ...span }
}

function parseUnsigned(state: State, token: Token): QueryNode | null {
  state.index += 1
  if (token.kind === 'open') return parseGroup(state, token)
  return token.kind === 'text' || token.kind === 'operator' ? parseTerm(token, state.text, state.report) : null
}

/** Parses the rest of a group after its opening parenthesis. */
function parseGroup(state: State, open: QuerySpan): QueryNode | null {
  const first = state.index
  const node = parseAll(state, false)
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
