import { h } from 'hastscript'
import { expect, test } from 'vitest'
import { extractBodyText, extractText } from '../../src/archive/article-text.ts'
import { makeArticle, prose, related } from './make-article.ts'

test('the text of an article separates the words of two blocks, and joins a word that spans inline elements', () => {
  expect(extractText([h('p', 'One'), h('p', ['t', h('em', 'w'), 'o'])])).toBe('\nOne\n\ntwo\n')
  expect(extractText([h('p', ['One', h('br'), 'two'])])).toBe('\nOne\ntwo\n')
})

test('the text of the body excludes the headline and related articles', () => {
  const body = [prose('One.', 'Two.'), related({ title: 'Elsewhere', url: null }), prose('Three.')]
  expect(extractBodyText(makeArticle({ slug: 'a', headline: 'Headline', body }))).toBe('One.\nTwo.\nThree.')
})
