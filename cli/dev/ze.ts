import { readFileSync } from 'node:fs'
import { alignedLine } from '@/lib/ingest/shapes/aligned-lines'
import { columnsOf } from '@/lib/ingest/shapes/aligned-columns'
const [, , file = '', a = '0', b = '100000', c = ''] = process.argv
const lines = readFileSync(file, 'utf8').split('\n').map((text, i) => ({ index: i, block: { kind: 'line' as const, line: { text, at: `L${i + 1}` } } })).filter((x) => x.block.line.text.trim() !== '').filter((x) => x.index + 1 >= Number(a) && x.index + 1 <= Number(b))
for (const han of [1, 2] as const) {
  const al = lines.flatMap((x) => alignedLine(x, han) ?? [])
  console.log(han, columnsOf(al.filter((l) => Number(l.at.slice(1)) >= Number(c))).map((x) => `${x.left}-${x.right}${x.amounts ? 'A' : ''}(${x.lines.size})`).join(' '))
}
