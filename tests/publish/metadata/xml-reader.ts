import { launchBrowser } from '../../site/browser.ts'

/** An element as a parser of XML reads it. */
export interface XmlElement {
  readonly name: string
  readonly namespace: string | null
  readonly attributes: Readonly<Record<string, string>>
  /** Of the element and all in it. */
  readonly text: string
  readonly children: readonly XmlElement[]
}

export interface XmlReader {
  /** Rejects with the parser's message where the text is not well-formed. */
  readonly read: (xml: string) => Promise<XmlElement>
  readonly close: () => Promise<void>
}

/** Chromium's parser, which is libxml2: none that knows no namespaces, or lets anything pass. */
export async function openXmlReader(): Promise<XmlReader> {
  const browser = await launchBrowser()
  const page = await browser.newPage()
  return {
    read: (xml) =>
      page.evaluate((source) => {
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

/** What XML can hold of a text, as its parsers must give it back. */
export function inXml(text: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what XML cannot hold
  return text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu, '').replace(/\r\n?/g, '\n')
}

/** The texts of the children of one name. */
export function textsOf({ children }: XmlElement, name: string): readonly string[] {
  return children.filter((child) => child.name === name).map(({ text }) => text)
}

/** The only child of a name; throws where there are none or several. */
export function childOf({ children, name: parent }: XmlElement, name: string): XmlElement {
  const [child, ...others] = children.filter((candidate) => candidate.name === name)
  if (child === undefined || others.length > 0) throw new RangeError(`${parent} has ${others.length + 1} ${name}`)
  return child
}
