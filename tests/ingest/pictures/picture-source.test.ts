import { describe, expect, test } from 'vitest'
import { isPictureAddress, parsePictureSource } from '../../../src/ingest/pictures/picture-source.ts'

const PART = { key: 'base64-1-2', hash: 'aa', size: 1 }

describe('the source of a picture', () => {
  test.each([
    ['pier.jpg', { kind: 'file', path: 'pier.jpg' }],
    [' ../a/pier%20one.jpg ', { kind: 'file', path: '../a/pier%20one.jpg' }],
    [':/0123456789abcdef0123456789abcdef', { kind: 'file', path: ':/0123456789abcdef0123456789abcdef' }],
    ['C:\\pictures\\pier.jpg', { kind: 'file', path: 'C:\\pictures\\pier.jpg' }],
    ['file:///home/ada/pier.jpg', { kind: 'file', path: 'pier.jpg' }],
    ['https://img.example.org/pier.jpg', { kind: 'remote', url: 'https://img.example.org/pier.jpg' }],
    ['//img.example.org/pier.jpg', { kind: 'remote', url: 'https://img.example.org/pier.jpg' }],
    ['part:base64-1-2', { kind: 'part', key: 'base64-1-2', hash: 'aa' }],
    ['part:base64-3-4', null],
    ['', null],
    ['#top', null],
    ['blob:https://example.org/1', null],
    ['javascript:alert(1)', null],
    ['data:image/png;base64,AAAA', null],
  ])('is parsed: %j', (src, source) => {
    expect(parsePictureSource(src, new Map([['base64-1-2', PART]]))).toEqual(source)
  })

  test('is a larger picture if the link around a picture leads to a file of a picture', () => {
    expect(['a.jpg', 'https://a.test/b.JPEG?w=9', 'a.html', 'https://a.test/'].map(isPictureAddress)).toEqual([
      true,
      true,
      false,
      false,
    ])
  })
})
