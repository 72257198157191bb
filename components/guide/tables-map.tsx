import { ALL_FINDINGS, findingsAddress } from '@/lib/addresses/finding-address'
import { MAP_IDENTITIES, NARROW_MAP, WIDE_MAP, type MapBox, type MapLine, type TablesMap } from '@/lib/guide/tables-map'
import { separators } from '@/lib/words/separators'
import { tablesMap } from '@/lib/words/tables-map'

/** How the tables hang together: a drawing, and all that it says in words below it. */
export function TablesMapFigure() {
  return (
    <figure className="my-6">
      <figcaption>
        <h3 className="text-xl">{tablesMap.title}</h3>
        <p className="mt-1 mb-3 text-sm text-muted">{tablesMap.note}</p>
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
              {separators.gap}
              <a href={findingsAddress({ ...ALL_FINDINGS, rule })} className="whitespace-nowrap">
                {tablesMap.breaks}
                <span className="sr-only">{tablesMap.ofWhat(words)}</span>
              </a>
            </span>
          </li>
        ))}
      </ol>
    </figure>
  )
}

const Map = ({ map }: { map: TablesMap }) => (
  <svg
    role="img"
    aria-label={tablesMap.alternative}
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
