import { loadRegistry } from '@/cli/document-files'
import { realTexts } from '@/cli/dev/real-documents'
import { projectRoot } from '@/cli/project-root'
import { parseText, withRowsRepeated } from './parse-bench'
import type { ParseMemory } from './parse-memory'

// A process of its own: parses the text of that name, its rows so many times, and prints how far its memory rose.
const [name = '', times = '1'] = process.argv.slice(2)
const found = realTexts().find((text) => text.name === name)
if (!found) throw new Error(`no document ${name}`)
const registry = await loadRegistry(projectRoot)
await parseText(found.text.slice(0, 2000), registry)
const text = withRowsRepeated(found.text, Number(times))
const idle = process.memoryUsage.rss()
await parseText(text, registry)
const peak = process.resourceUsage().maxRSS * 1024
const measured: ParseMemory = { bytes: Buffer.byteLength(text), idle, peak }
console.log(JSON.stringify(measured))
