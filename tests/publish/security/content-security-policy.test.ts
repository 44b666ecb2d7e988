import { createHash } from 'node:crypto'
import { fromHtml } from 'hast-util-from-html'
import { select } from 'hast-util-select'
import { describe, expect, test } from 'vitest'
import {
  createContentSecurityPolicy,
  createHashSource,
  renderPolicy,
} from '../../../src/publish/security/content-security-policy.ts'

/** Parses a policy as browsers do: only the first directive with a name counts. */
function parsePolicy(policy: string): ReadonlyMap<string, string> {
  const directives = new Map<string, string>()
  for (const part of policy.split(/\s*;\s*/)) {
    const [name = '', ...sources] = part.split(/\s+/)
    if (!directives.has(name)) directives.set(name, sources.join(' '))
  }
  return directives
}

describe('the content security policy', () => {
  test('allows only the origin of the archive, without wildcards and unsafe sources', () => {
    const policy = createContentSecurityPolicy()
    expect(Object.fromEntries(parsePolicy(policy))).toEqual({
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

  test('can be overridden by directive', () => {
    const own = parsePolicy(
      createContentSecurityPolicy({ 'script-src': ["'self'", "'sha256-x'"], 'form-action': ["'none'"] }),
    )
    expect(own.get('script-src')).toBe("'self' 'sha256-x'")
    expect(own.get('form-action')).toBe("'none'")
    expect(own.get('default-src')).toBe("'self'")
  })

  test('is read back unchanged from the meta element of a page', () => {
    const policy = createContentSecurityPolicy({ 'script-src': [createHashSource('a()')] })
    const meta = select('meta[http-equiv="Content-Security-Policy"]', fromHtml(renderPolicy(policy)))
    expect(meta?.properties['content']).toBe(policy)
  })
})

test('the policy source of an inline script is the hash of its UTF-8 bytes', () => {
  const code = 'title.textContent = "Überfahrt"\n'
  expect(createHashSource(code)).toBe(`'sha256-${createHash('sha256').update(Buffer.from(code)).digest('base64')}'`)
})
