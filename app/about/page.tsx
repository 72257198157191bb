import type { Metadata } from 'next'
import { AboutMarks } from '@/components/budget/about-marks'
import { Limits, Method, Tolerance, Trace } from '@/components/budget/about-reading'
import { Adding, Corrections, Licence } from '@/components/budget/about-using'
import { PageIndex } from '@/components/ui/page-index'
import { Section } from '@/components/ui/section'

export const metadata: Metadata = {
  title: '方法、局限与更正',
  description: '一份文件怎样变成页面，标记是什么意思，怎样追一个数字，核对容许多少误差，读不出什么，怎样报错。',
}

/** How it is made and what to make of it. Asks nothing of the database, so it is there when that is not. */
export default function AboutPage() {
  return (
    <>
      <h1 className="mt-6 text-3xl sm:text-4xl">方法、局限与更正</h1>
      <p className="mt-4 max-w-[40em] text-lg">
        明账只做一件事：把部门自己公开的预算、决算文件逐格读进来，摆成看得懂、能核对、能引用的页面。数字不是我们的，读法是。
      </p>
      <div className="with-index">
        <PageIndex sections={SECTIONS.map(({ id, title }) => ({ id: `${id}-title`, title }))} />
        <div>
          {SECTIONS.map(({ id, title, Content }) => (
            <Section key={id} id={id} title={title}>
              <div className="max-w-[44em] space-y-3">
                <Content />
              </div>
            </Section>
          ))}
        </div>
      </div>
    </>
  )
}

const SECTIONS = [
  { id: 'method', title: '从文件到页面', Content: Method },
  { id: 'marks', title: '标记的意思', Content: AboutMarks },
  { id: 'trace', title: '怎样追一个数字', Content: Trace },
  { id: 'tolerance', title: '核对容许多少误差', Content: Tolerance },
  { id: 'limits', title: '局限', Content: Limits },
  { id: 'corrections', title: '更正与报错', Content: Corrections },
  { id: 'add', title: '收进一份文件', Content: Adding },
  { id: 'licence', title: '许可与引用', Content: Licence },
]
