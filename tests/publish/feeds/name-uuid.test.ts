import { expect, test } from 'vitest'
import { createNameUuid } from '../../../src/publish/feeds/name-uuid.ts'

const DNS_NAMESPACE = '6ba7b8109dad11d180b400c04fd430c8'

test('the example of RFC 9562, appendix A.4, comes out', () => {
  expect(createNameUuid('www.example.com', DNS_NAMESPACE)).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2')
})

test('another name has another UUID', () => {
  expect(createNameUuid('https://press.example.org/a')).not.toBe(createNameUuid('https://press.example.org/b'))
})
