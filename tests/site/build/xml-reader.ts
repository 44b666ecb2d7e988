import { connectBrowser } from '../harness/browser.ts'

/** An element as read by an XML parser. */
export interface XmlElement {
  readonly name: string
  readonly namespace: string | null
  readonly attributes: Readonly<Record<string, string>>
  /** The text of the element and its descendants. */
  readonly text: string
  readonly children: readonly XmlElement[]
}

export interface XmlReader {
  /** Rejects with the message of the parser if the text is not well-formed. */
  readonly read: (xml: string) => Promise<XmlElement>
  readonly close: () => Promise<void>
}

/** Chromium's XML parser, libxml2, because it is strict and supports namespaces. */
export async function openXmlReader(): Promise<XmlReader> {
  const browser = await connectBrowser()
  const page = await browser.newPage()
  return {
    read: (xml) =>
      page.evaluate((source: string) => {
        const bytes = new TextEncoder().encode(source)
        const parsed = new DOMParser().parseFromString(new TextDecoder().decode(bytes), 'application/xml')
        const error = parsed.querySelector('parsererror')
        if (error !== null) throw new Error(error.textContent ?? '')
        const plain = (element: Element): XmlElement => ({
          name: element.nodeName,
          namespace: element.namespaceURI,
          attributes: Object.fromEntries(Array.from(element.attributes, ({ name, value }) => [name, value])),
          text: element.textContent ?? '',
          children: Array.from(element.children, plain),
        })
        return plain(parsed.documentElement)
      }, xml),
    close: () => browser.close(),
  }
}

/** A text after an XML parser has read it: without forbidden characters, and with normalised line ends. */
export function inXml(text: string): string {
  // oxlint-disable-next-line no-control-regex -- XML forbids these control characters
  return text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu, '').replace(/\r\n?/g, '\n')
}

/** Returns the texts of the children with this name. */
export function textsOf({ children }: XmlElement, name: string): readonly string[] {
  return children.filter((child) => child.name === name).map(({ text }) => text)
}

/** Returns the only child with this name. Throws if there is none, or more than one. */
export function childOf({ children, name: parent }: XmlElement, name: string): XmlElement {
  const [child, ...others] = children.filter((candidate) => candidate.name === name)
  if (child === undefined || others.length > 0) throw new RangeError(`${parent} has ${others.length + 1} ${name}`)
  return child
}
