import { expect, test } from 'vitest'
import { createNameUuid } from '../../../src/publish/feeds/name-uuid.ts'

const DNS_NAMESPACE = '6ba7b8109dad11d180b400c04fd430c8'

test('the name in RFC 9562, appendix A.4, has the UUID from that appendix', () => {
  expect(createNameUuid('www.example.com', DNS_NAMESPACE)).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2')
})

test('two names have two UUIDs', () => {
  expect(createNameUuid('https://press.example.org/a')).not.toBe(createNameUuid('https://press.example.org/b'))
})
