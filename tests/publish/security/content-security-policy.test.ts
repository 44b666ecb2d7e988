import { createHash } from 'node:crypto'
import { fromHtml } from 'hast-util-from-html'
import { select } from 'hast-util-select'
import { describe, expect, test } from 'vitest'
import {
  contentSecurityPolicy,
  hashSource,
  renderPolicy,
} from '../../../src/publish/security/content-security-policy.ts'

/** The inverse of `contentSecurityPolicy`, as browsers read it: of two directives with one name, the first holds. */
function parse(policy: string): ReadonlyMap<string, string> {
  const directives = new Map<string, string>()
  for (const part of policy.split(/\s*;\s*/)) {
    const [name = '', ...sources] = part.split(/\s+/)
    if (!directives.has(name)) directives.set(name, sources.join(' '))
  }
  return directives
}

describe('the policy', () => {
  test('keeps a page to its own origin, and has no hole', () => {
    const policy = contentSecurityPolicy()
    expect(Object.fromEntries(parse(policy))).toEqual({
      'default-src': "'self'",
      'object-src': "'none'",
      'frame-src': "'none'",
      'base-uri': "'none'",
      'form-action': "'self'",
      'require-trusted-types-for': "'script'",
      'trusted-types': 'default',
    })
    expect(policy).not.toMatch(/unsafe|\*/)
  })

  test('can be widened and narrowed, a directive at a time', () => {
    const own = parse(contentSecurityPolicy({ 'script-src': ["'self'", "'sha256-x'"], 'form-action': ["'none'"] }))
    expect(own.get('script-src')).toBe("'self' 'sha256-x'")
    expect(own.get('form-action')).toBe("'none'")
    expect(own.get('default-src')).toBe("'self'")
  })

  test('survives being written into a page', () => {
    const policy = contentSecurityPolicy({ 'script-src': [hashSource('a()')] })
    const meta = select('meta[http-equiv="Content-Security-Policy"]', fromHtml(renderPolicy(policy)))
    expect(meta?.properties['content']).toBe(policy)
  })
})

test('a script is named by the hash of its bytes', () => {
  const code = 'title.textContent = "Überfahrt"\n'
  expect(hashSource(code)).toBe(`'sha256-${createHash('sha256').update(Buffer.from(code)).digest('base64')}'`)
})
