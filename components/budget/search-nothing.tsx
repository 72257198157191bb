import { everywhere, searchAddress, type SearchAddress } from '@/lib/format/search-address'
import { SearchReadings, type Reading } from './search-readings'

interface SearchNothingProps {
  readonly asked: SearchAddress
  readonly understood: readonly Reading[]
  readonly suggestions: readonly {
    readonly text: string
    readonly why: 'sound' | 'fewer' | 'shorter' | 'amount'
    readonly count: number
    readonly atLeast: boolean
    readonly href: string
  }[]
}

const WHY = { sound: '读音相同或相近', fewer: '少一个词', shorter: '短一些', amount: '印着的数里离它最近' } as const

/** Nothing was found: how the words were understood, what is nearest, and what is not covered. */
export function SearchNothing({ asked, understood, suggestions }: SearchNothingProps) {
  const narrowed = searchAddress(asked) !== searchAddress(everywhere(asked.text))
  return (
    <section aria-labelledby="nothing" className="mt-10 max-w-[42em]">
      <h2 id="nothing" className="text-2xl">
        没有找到
      </h2>
      <SearchReadings readings={understood} />
      {narrowed && (
        <p className="mt-3">
          这次只找了一部分。<a href={searchAddress(everywhere(asked.text))}>在全部范围里找“{asked.text}”</a>
        </p>
      )}
      {suggestions.length > 0 && (
        <>
          <h3 className="mt-6 text-lg">您是不是要找</h3>
          <ul className="mt-2">
            {suggestions.map(({ text, why, count, atLeast, href }) => (
              <li key={text} className="py-1">
                <a href={href}>{text}</a>
                <span className="ml-2 text-sm text-muted">
                  {WHY[why]}，{atLeast ? '超过 ' : ''}
                  {count} 条
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <h3 className="mt-6 text-lg">搜得到什么，搜不到什么</h3>
      <p className="mt-2">
        搜得到：区县、部门（现名、曾用名、简称、代码）、年度、专题、术语、功能和经济科目、项目、说明里的数字、核对发现，以及表和说明里印着的每一个金额（零除外）。
      </p>
      <p className="mt-2">
        搜不到：文件的正文段落、绩效指标的文字、没有公开的部门和年度。金额要与印着的相等；约数请按原数写。
      </p>
      <p className="mt-2">
        也可以<a href="/">从首页按区找</a>，或查<a href="/glossary">术语</a>。
      </p>
    </section>
  )
}
