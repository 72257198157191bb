import { everywhere, searchAddress } from '@/lib/format/search-address'

const EXAMPLES = [
  ['名称里的词', '一个字也行；几个词之间空一格', ['派遣', '房', '热线 2025']],
  ['部门', '现名、曾用名、简称或代码', ['政务服务中心', '605']],
  ['科目和项目的代码', '整个或开头几位', ['2010350', '20805', '30231']],
  ['拼音', '全拼或首字母；打错一两个字母、分不清平翘舌也行', ['laowupaiqian', 'lwpq 2025', 'zengwu']],
  ['金额', '印着的数，列出它印在的每一处；带单位也行', ['197.53', '1,500', '1500万']],
] as const

/** What can be looked for, each with examples to try. */
export function SearchExamples() {
  return (
    <section aria-labelledby="examples" className="mt-10">
      <h2 id="examples" className="text-2xl">
        可以这样找
      </h2>
      <dl className="mt-4 grid gap-x-8 gap-y-4 sm:grid-cols-[minmax(0,20rem)_1fr]">
        {EXAMPLES.map(([what, how, tries]) => (
          <div key={what} className="contents">
            <dt>
              {what}
              <span className="block text-sm text-muted">{how}</span>
            </dt>
            <dd>
              {tries.map((text) => (
                <a key={text} href={searchAddress(everywhere(text))} className="mr-4 inline-block">
                  {text}
                </a>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
