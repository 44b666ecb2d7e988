import { Fragment, type ReactNode } from 'react'

interface RichMessageProps {
  /** Plain text with the tags `<code>`, `<kbd>` and `<link>`, which cannot be nested. */
  readonly text: string
  readonly renderLink?: (label: string) => ReactNode
}

/** Shows a message that has elements inside a sentence, so that the sentence can be translated as a whole. */
export function RichMessage({ text, renderLink }: RichMessageProps) {
  const parts = text.split(/<(code|kbd|link)>(.*?)<\/\1>/)
  return parts.map((part, index) => {
    const key = `${index}`
    if (index % 3 === 0) return <Fragment key={key}>{part}</Fragment>
    if (index % 3 === 1) return null
    const Tag = parts[index - 1]
    if (Tag === 'code' || Tag === 'kbd') return <Tag key={key}>{part}</Tag>
    return <Fragment key={key}>{renderLink?.(part) ?? part}</Fragment>
  })
}
