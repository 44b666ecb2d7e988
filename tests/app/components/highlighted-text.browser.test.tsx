import { render } from '@testing-library/react'
import { expect, test } from 'vitest'
import { HighlightedText } from '../../../src/app/components/highlighted-text.tsx'

test.each([
  ['ferry to the ferry', '<mark>ferry</mark> to the <mark>ferry</mark>', ['ferry']],
  ['<b>ferry</b> & co', '&lt;b&gt;<mark>ferry</mark>&lt;/b&gt; &amp; co', ['ferry']],
  ['no boats', 'no boats', []],
])('%s with highlights contains only mark elements', (text, html, words) => {
  const highlights = words.flatMap((word) =>
    [...text.matchAll(new RegExp(word, 'g'))].map(({ index }) => ({ start: index, end: index + word.length })),
  )
  expect(render(<HighlightedText text={text} highlights={highlights} />).container.innerHTML).toBe(html)
})
