/** How deep parentheses may nest: every walk over the tree may then be recursive. */
export const MAX_NESTING = 32
