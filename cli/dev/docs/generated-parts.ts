/** Text by the name of its part; a part is made only when a page asks for it. */
export type Parts = Readonly<Record<string, () => string>>

/** Writes each part between its markers, `<!-- generated: name … -->` and `<!-- /generated -->`; the rest is left as written. */
export function fillParts(page: string, parts: Parts): string {
  const filled = page.replace(PART, (_, opening: string, name: string) => {
    const make = parts[name]
    if (!make) throw new Error(`no part is called ${name}; there are: ${Object.keys(parts).join(', ')}`)
    return `${opening}\n\n${make().trim()}\n\n<!-- /generated -->`
  })
  const missing = Object.keys(parts).filter((name) => !partNames(page).includes(name))
  if (missing.length > 0) throw new Error(`nothing marks the place of ${missing.join(', ')}`)
  return filled
}

/** A table of Markdown; the formatter lines it up. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

export const code = (text: string): string => `\`${text}\``

const partNames = (page: string): string[] => [...page.matchAll(PART)].map(([, , name = '']) => name)

const PART = /(<!-- generated: ([a-z-]+)[^>]*-->)[\s\S]*?<!-- \/generated -->/g
