import { Fragment, type ReactNode } from 'react'

interface FilledMessageProps {
  /** Plain text with placeholders such as `{words}`. */
  readonly text: string
  readonly values: Readonly<Record<string, ReactNode>>
}

/** Shows a message with elements in place of its placeholders, so that the message can be translated as a whole. */
export function FilledMessage({ text, values }: FilledMessageProps) {
  return text.split(/\{(\w+)\}/).map((part, index) => {
    const key = `${index}`
    return <Fragment key={key}>{index % 2 === 0 ? part : values[part]}</Fragment>
  })
}
