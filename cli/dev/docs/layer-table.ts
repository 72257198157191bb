import { rooms, subjects } from '@/dependencies.config.mjs'
import { code, markdownTable } from './generated-parts'

/** The arrows that `npm run structure` enforces. */
export const layerTable = (): string =>
  markdownTable(
    ['room', 'may import', 'types of', 'what lives there'],
    rooms.map(({ name, may, types = [], comment }) => [code(name), told(may), told(types), comment]),
  )

const told = (paths: readonly string[]): string => paths.map((path) => code(plain(path))).join(', ') || 'nothing'

/** A pattern as people write a place. */
const plain = (pattern: string): string =>
  pattern
    .replace(`(${subjects.join('|')})`, '<subject>')
    .replace(/\/\(get\|list\|find\|is\)-\[a-z-\]\+\\\.ts$/, '/get-, list-, find-')
    .replace(/\(\?!([^)]*)\)/, (_, without: string) => ` without ${without.replaceAll('|', ', ')}`)
    .replaceAll('\\', '')
    .replace(/\/$/, '')
