import { tablesMap } from '@/lib/words/tables-map'

/** How the tables of a budget hang together: boxes, and lines that are identities. Drawn once for wide screens, once for narrow. */
export interface TablesMap {
  readonly width: number
  readonly height: number
  readonly boxes: readonly MapBox[]
  readonly lines: readonly MapLine[]
}

export interface MapBox {
  readonly number: string
  readonly name: string
  /** Second line: what the table breaks the money down by. */
  readonly by: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface MapLine {
  /** Number of the identity. */
  readonly number: number
  /** Corners, as SVG knows them: `10,20 10,60`. */
  readonly points: string
  readonly labelX: number
  readonly labelY: number
}

const words = tablesMap.identities

/** What each line means: the words beside the drawing, and the whole of it for who cannot see it. */
export const MAP_IDENTITIES: readonly { readonly number: number; readonly words: string; readonly rule: string }[] = [
  { number: 1, words: words.totals, rule: 'totals-agree' },
  { number: 2, words: words.balance, rule: 'balance-adds-up' },
  { number: 3, words: words.balances, rule: 'balances-agree' },
  { number: 4, words: words.funds, rule: 'funds-add-up' },
  { number: 5, words: words.basic, rule: 'basic-by-economics' },
  { number: 6, words: words.projects, rule: 'project-totals' },
  { number: 7, words: words.economics, rule: 'economics-add-up' },
  { number: 8, words: words.operating, rule: 'operating-of-basic' },
  { number: 9, words: words.threePublic, rule: 'three-public-within-codes' },
  { number: 10, words: words.targets, rule: 'project-by-project' },
]

/** The numbers of the tables in the form of Henan. */
const NUMBERS = {
  balance: '1',
  income: '2',
  expenditure: '3',
  appropriation: '4',
  general: '5',
  basic: '6',
  economics: '7',
  threePublic: '8',
  fund: '9',
  capital: '10',
  operating: '11',
  projects: '12',
  targets: '14',
} as const

const HEIGHT = 54

/** Three columns. */
export const WIDE_MAP: TablesMap = {
  width: 720,
  height: 454,
  boxes: placed(200, {
    balance: [260, 0],
    income: [0, 100],
    expenditure: [260, 100],
    appropriation: [520, 100],
    fund: [0, 200],
    general: [260, 200],
    capital: [520, 200],
    basic: [0, 300],
    economics: [260, 300],
    projects: [520, 300],
    operating: [0, 400],
    threePublic: [260, 400],
    targets: [520, 400],
  }),
  lines: [
    line(1, '300,54 300,77 100,77 100,100', 190, 77),
    line(2, '360,54 360,100', 360, 77),
    line(3, '420,54 420,77 620,77 620,100', 530, 77),
    line(4, '300,154 300,177 100,177 100,200', 190, 177),
    line(4, '360,154 360,200', 360, 177),
    line(4, '420,154 420,177 560,177 560,200', 530, 177),
    line(5, '300,254 300,277 100,277 100,300', 190, 277),
    line(6, '460,127 490,127 490,277 620,277 620,300', 560, 277),
    line(7, '200,327 260,327', 230, 327),
    line(7, '520,327 460,327', 490, 327),
    line(8, '60,354 60,400', 60, 377),
    line(9, '140,354 140,377 360,377 360,400', 250, 377),
    line(10, '620,354 620,400', 620, 377),
  ],
}

/** Two columns, with a lane at the right edge. */
export const NARROW_MAP: TablesMap = {
  width: 340,
  height: 734,
  boxes: placed(146, {
    balance: [88, 0],
    income: [0, 85],
    appropriation: [176, 85],
    expenditure: [88, 170],
    fund: [0, 255],
    capital: [176, 255],
    general: [88, 340],
    basic: [0, 425],
    projects: [176, 425],
    economics: [88, 510],
    operating: [0, 595],
    targets: [176, 595],
    threePublic: [0, 680],
  }),
  lines: [
    line(1, '120,54 120,69 60,69 60,85', 90, 69),
    line(2, '161,54 161,170', 161, 112),
    line(3, '200,54 200,69 262,69 262,85', 232, 69),
    line(4, '120,224 120,239 60,239 60,255', 90, 239),
    line(4, '161,224 161,340', 161, 282),
    line(4, '200,224 200,239 262,239 262,255', 232, 239),
    line(5, '120,394 120,409 60,409 60,425', 90, 409),
    line(6, '234,197 334,197 334,409 262,409 262,425', 334, 345),
    line(7, '110,479 110,510', 110, 494),
    line(7, '212,479 212,510', 212, 494),
    line(8, '40,479 40,595', 40, 545),
    line(9, '0,452 -8,452 -8,707 0,707', -8, 664),
    line(10, '262,479 262,595', 262, 577),
  ],
}

function line(number: number, points: string, labelX: number, labelY: number): MapLine {
  return { number, points, labelX, labelY }
}

function placed(width: number, places: Readonly<Record<keyof typeof NUMBERS, readonly [number, number]>>) {
  return (Object.keys(NUMBERS) as (keyof typeof NUMBERS)[]).map((key) => {
    const [x, y] = places[key]
    return { number: NUMBERS[key], ...tablesMap.tables[key], x, y, width, height: HEIGHT }
  })
}
