import { load, type CheerioAPI } from 'cheerio/slim'

type XmlNode = NonNullable<ReturnType<CheerioAPI['root']>[0]>['children'][number]

/** An element of an XML part of a Word file. */
export type XmlElement = Extract<XmlNode, { readonly attribs: unknown }>

export function parseXml(bytes: Uint8Array): XmlElement {
  const root = load(new TextDecoder().decode(bytes), { xml: true }).root()[0]
  return root as unknown as XmlElement
}

export const localName = (element: XmlElement) => element.name.replace(/^.*:/, '')

export const childrenNamed = (parent: XmlElement, name: string): XmlElement[] =>
  parent.children.filter((node): node is XmlElement => node.type === 'tag' && localName(node) === name)

/** An attribute by its local name; programs choose the prefix. */
export function attribute(element: XmlElement, name: string): string | undefined {
  for (const [key, value] of Object.entries(element.attribs)) if (key.replace(/^.*:/, '') === name) return value
  return undefined
}
