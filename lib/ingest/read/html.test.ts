import { describe, expect, it } from 'vitest'
import { readDocument } from '@/lib/ingest/read-document'

const read = (html: string) => readDocument(new TextEncoder().encode(html), 'a.html', '0'.repeat(64))

async function shown(html: string) {
  const outcome = await read(html)
  if (!outcome.ok) throw new Error(`${outcome.failure} ${outcome.detail}`)
  return outcome.document.blocks.map((block) =>
    block.kind === 'line'
      ? `${block.line.at} ${block.line.text}`
      : block.grid.rows.map((row) =>
          row.map(({ at, text, columns, rows }) => `${at} ${text}${columns * rows > 1 ? ` ${columns}x${rows}` : ''}`),
        ),
  )
}

describe('a web page', () => {
  it('reads lines as they are shown', async () => {
    const html = `<!doctype html><html><head><title>预算</title><style>p{}</style></head><body>
      <h1>虚构区<b>2024</b>年预算</h1><p>一、收入&nbsp;12.50
      万元<br>二、支出</p><div style="display: none">隐藏</div><script>x()</script></body></html>`
    expect(await shown(html)).toEqual(['L1 虚构区2024年预算', 'L2 一、收入 12.50 万元', 'L3 二、支出'])
  })

  it('reads tables with their spans and keeps blank cells', async () => {
    const html = `<table><tr><th rowspan=2>项目<th colspan=2>金额</tr><tr><td>合计<td>其<br>中</tr><tr><td>甲<td>1.00<td></tr></table>`
    expect(await shown(html)).toEqual([
      [
        ['T1R1C1 项目 1x2', 'T1R1C2 金额 2x1'],
        ['T1R2C2 合计', 'T1R2C3 其\n中'],
        ['T1R3C1 甲', 'T1R3C2 1.00', 'T1R3C3 '],
      ],
    ])
  })

  it('takes titles and units inside a table for lines, and tables that arrange the page for none', async () => {
    const html = `<html><body><table><tr><td><p>第一部分</p></td><td><table>
      <tr><td colspan=2>收支预算表</td></tr><tr><td>部门：虚构中心</td><td>单位：万元</td></tr>
      <tr><td>项目</td><td>金额</td></tr><tr><td>甲</td><td>1.00</td></tr></table></td></tr></table></body></html>`
    expect(await shown(html)).toEqual([
      'L1 第一部分',
      'T1R1C1 收支预算表',
      'T1R2C1 部门：虚构中心  单位：万元',
      [
        ['T1R3C1 项目', 'T1R3C2 金额'],
        ['T1R4C1 甲', 'T1R4C2 1.00'],
      ],
    ])
  })
})

describe('what is no document', () => {
  it.each([
    '<html><head><title>404 Not Found</title></head><body><h1>Not Found</h1></body></html>',
    '<html><body><p>403 Forbidden</p></body></html>',
    '<html><head><title>用户登录</title></head><body><input type=password></body></html>',
    '<html><body>请输入验证码后继续访问</body></html>',
    '<html><body>您访问的页面不存在</body></html>',
  ])('recognises an error page: %s', async (html) => {
    expect(await read(html)).toMatchObject({ failure: 'errorPage' })
  })

  it('does not take a disclosure that mentions numbers for one', async () => {
    const html = `<html><head><title>部门预算</title></head><body><p>${'2024年部门预算说明。'.repeat(40)}404个，登录系统。</p></body></html>`
    expect(await shown(html)).toHaveLength(1)
  })

  it('recognises a page cut short, an empty one, and bounds depth and columns', async () => {
    expect(await read('<html><body><p>预算')).toMatchObject({ failure: 'truncated' })
    expect(await read('<html><body><script>load()</script></body></html>')).toMatchObject({ failure: 'noText' })
    expect(await read('<div>'.repeat(3000) + '预算')).toMatchObject({ failure: 'tooMuchContent' })
    expect(await read(`<table><tr>${'<td>1</td>'.repeat(100_000)}</tr></table>`)).toMatchObject({
      failure: 'tooMuchContent',
    })
    expect(await read(`<table><tr><td>1</td>${'<td colspan=1000>1</td>'.repeat(3)}</tr></table>`)).toMatchObject({
      failure: 'tooMuchContent',
    })
  })
})
