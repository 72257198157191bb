const INKS = ['ink', 'muted', 'accent', 'rule-strong', 'rule', 'raised', 'mark']
const DATA = ['chart-basic', 'chart-project', ...[1, 2, 3, 4, 5, 6].map((i) => `chart-cat-${i}`)]
const BARS = ['bar-published', 'bar-derived', 'bar-change']

/** Colours by name; what they mean stands beside them, since none speaks alone. */
export function TokenSamples() {
  return (
    <>
      <p className="font-serif text-3xl">标题用宋体：二〇二五年部门预算</p>
      <p className="mt-2 max-w-[40em]">
        正文用系统黑体，每行不超过四十字。标点紧排：“引号”、（括号），不放在行首；数字等宽：1,234,567.89 与 0.00。
      </p>
      <p className="mt-2 text-sm text-muted">注释小一号，颜色浅一些，仍与底色有足够反差。</p>
      <ul className="mt-4 flex flex-wrap gap-x-6 gap-y-2 text-sm">
        {INKS.map((name) => (
          <li key={name}>
            <svg width="28" height="16" aria-hidden="true" className="mr-2 inline-block">
              <rect width="28" height="16" fill={`var(--${name})`} />
            </svg>
            {name}
          </li>
        ))}
        {[...DATA, ...BARS].map((name) => (
          <li key={name}>
            <svg width="28" height="16" aria-hidden="true" className="drawing mr-2 inline-block!">
              <rect width="28" height="16" className={name} />
            </svg>
            {name}
          </li>
        ))}
      </ul>
    </>
  )
}
