import {
  MAP_IDENTITIES,
  NARROW_MAP,
  WIDE_MAP,
  type MapBox,
  type MapLine,
  type TablesMap,
} from '@/lib/series/tables-map'

/** How the tables hang together: a drawing, and all that it says in words below it. */
export function TablesMapFigure() {
  return (
    <figure className="my-6">
      <figcaption>
        <h3 className="text-xl">十四张表说的是同一笔钱，换着角度切</h3>
        <p className="mt-1 mb-3 text-sm text-muted">
          框是表，框里的号是河南预算格式的第几张；线是等式，号见下。决算的九张表也这样连着。第 13
          张是部门的整体绩效目标，没有画。
        </p>
      </figcaption>
      <div className="drawn-wide max-w-[46rem]">
        <Map map={WIDE_MAP} />
      </div>
      <div className="drawn-narrow max-w-[24rem]">
        <Map map={NARROW_MAP} />
      </div>
      <ol className="mt-4 max-w-[46em] space-y-1 text-sm">
        {MAP_IDENTITIES.map(({ number, words, rule }) => (
          <li key={number} className="flex gap-2">
            <span className="figure w-6 shrink-0 text-right text-muted">{number}</span>
            <span>
              {words}　
              <a href={`/findings?rule=${rule}`} className="whitespace-nowrap">
                不相符的<span className="sr-only">：{words}</span>
              </a>
            </span>
          </li>
        ))}
      </ol>
    </figure>
  )
}

const LABEL =
  '示意图：收支总表在最上面，下面连着收入表、支出表和财政拨款收支表；支出表分成一般公共预算、政府性基金、国有资本经营三张；再往下是基本支出、经济分类汇总和项目支出表，最下面是机构运转经费、三公经费和项目绩效目标。每条线是一个等式，逐条写在图下。'

const Map = ({ map }: { map: TablesMap }) => (
  <svg
    role="img"
    aria-label={LABEL}
    viewBox={`-20 -2 ${map.width + 40} ${map.height + 4}`}
    width="100%"
    className="block"
  >
    {map.lines.map(({ points, number }) => (
      <polyline key={`${number} ${points}`} points={points} fill="none" strokeWidth="1.5" className="map-line" />
    ))}
    {map.boxes.map((box) => (
      <Box key={box.number} {...box} />
    ))}
    {map.lines.map((each) => (
      <Label key={`${each.number} ${each.points}`} {...each} />
    ))}
  </svg>
)

const Box = ({ number, name, by, x, y, width, height }: MapBox) => (
  <g>
    <rect x={x} y={y} width={width} height={height} strokeWidth="1" className="map-box" />
    <text x={x + 10} y={y + 23} fontSize="14" fontWeight="600" className="drawn-ink">
      {`${number} ${name}`}
    </text>
    <text x={x + 10} y={y + 43} fontSize="12" className="drawn-muted">
      {by}
    </text>
  </g>
)

const Label = ({ number, labelX, labelY }: MapLine) => (
  <g>
    <circle cx={labelX} cy={labelY} r="10" strokeWidth="1" className="map-number" />
    <text x={labelX} y={labelY + 4} fontSize="12" textAnchor="middle" className="drawn-ink">
      {number}
    </text>
  </g>
)
