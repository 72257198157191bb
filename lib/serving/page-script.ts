import { readFileSync } from 'node:fs'
import path from 'node:path'

let entry: string | undefined

/** Address of the script that every page loads; its name changes with its content (cli/portal-parts.ts builds it). */
export function pageScript(): string {
  const list = path.join(/* turbopackIgnore: true */ process.cwd(), 'public/islands/entry.json')
  return (entry ??= (JSON.parse(readFileSync(list, 'utf8')) as { readonly page: string }).page)
}
