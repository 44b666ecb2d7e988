import { render } from '@testing-library/react'
import { expect, test } from 'vitest'
import { MarkedText } from '../../../src/app/components/marked-text.tsx'

test.each([
  ['ferry to the ferry', '<mark>ferry</mark> to the <mark>ferry</mark>', ['ferry']],
  ['<b>ferry</b> & co', '&lt;b&gt;<mark>ferry</mark>&lt;/b&gt; &amp; co', ['ferry']],
  ['no boats', 'no boats', []],
])('%s is shown with marks and nothing else', (text, html, marked) => {
  const marks = marked.flatMap((word) =>
    [...text.matchAll(new RegExp(word, 'g'))].map(({ index }) => ({ start: index, end: index + word.length })),
  )
  expect(render(<MarkedText text={text} marks={marks} />).container.innerHTML).toBe(html)
})
