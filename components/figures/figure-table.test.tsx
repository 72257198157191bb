import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { FigureTable, type FigureColumn } from './figure-table'

interface Row {
  readonly name: string
  readonly amount: string
  readonly why: string
}

const COLUMNS: readonly FigureColumn<Row>[] = [
  { key: 'name', head: 'Name', holds: 'name', cell: ({ name }) => name },
  { key: 'amount', head: 'Amount', holds: 'figure', className: 'figure', cell: ({ amount }) => amount },
  { key: 'why', head: 'Why', holds: 'remark', cell: ({ why }) => why },
]
const [first, second] = ['a', 'b'].map((name): Row => ({ name, amount: '1.00', why: 'because' }))
const rows = [first, second].flatMap((row) => row ?? [])

const markup = (props: Partial<Parameters<typeof FigureTable<Row>>[0]> = {}): string =>
  renderToStaticMarkup(
    <FigureTable caption="Caption" columns={COLUMNS} rowKey={({ name }) => name} rows={rows} {...props} />,
  )

it('names the table by its caption', () => {
  const [, id] = /<p id="([^"]+)"[^>]*>Caption<\/p>/.exec(markup()) ?? []
  expect(id).toBeDefined()
  expect(markup()).toContain(`<table class="ledger" aria-labelledby="${id}">`)
})

it('heads each row with its name and sets figures apart from remarks', () => {
  expect(markup()).toContain('<th scope="row">a</th><td class="amount figure">1.00</td><td>because</td>')
  expect(markup()).toContain('<th scope="col">Name</th><th scope="col" class="amount">Amount</th>')
})

it('scrolls in a region of its own where it is wide', () => {
  expect(markup()).not.toContain('role="region"')
  expect(markup({ wide: true })).toMatch(/<div class="frame" role="region" aria-labelledby="[^"]+" tabindex="0">/)
  expect(markup({ wide: true, close: true })).toContain('class="ledger wide close"')
})

it('gives a group a body with a head over all columns', () => {
  const html = markup({ groups: [{ key: 'g', head: 'Group', rows }] })
  expect(html).toContain('<tr class="group"><th scope="rowgroup">Group</th><td colSpan="2"></td></tr>')
  expect(html.match(/<tbody>/g)).toHaveLength(2)
})

it('puts a note below its row, over all columns', () => {
  const html = markup({
    row: ({ name }) => ({
      id: name,
      className: 'sum',
      note: name === 'a' ? { className: 'note', text: 'n' } : undefined,
    }),
  })
  expect(html).toContain('<tr id="a" class="sum">')
  expect(html.match(/<tr class="note"><td colSpan="3">n<\/td><\/tr>/g)).toHaveLength(1)
})

it('lets one cell have a class in place of its column’s', () => {
  const own = COLUMNS.map((column) =>
    column.key === 'amount'
      ? { ...column, attributes: ({ name }: Row) => (name === 'a' ? { className: undefined, title: 't' } : {}) }
      : column,
  )
  expect(markup({ columns: own })).toContain('<td title="t">1.00</td>')
  expect(markup({ columns: own })).toContain('<td class="amount figure">1.00</td>')
})

it('says by which column it is sorted', () => {
  const sorted = COLUMNS.map((column) => ({
    ...column,
    ...(column.key === 'name' && { sorted: 'ascending' as const }),
  }))
  expect(markup({ columns: sorted })).toContain('<th scope="col" aria-sort="ascending">Name</th>')
})

it('has no head where none is wanted', () => {
  expect(markup({ heads: null })).not.toContain('<thead>')
})
