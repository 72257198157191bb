import { connection } from 'next/server'
import { usedClasses } from '@/app/cached-queries'
import { LineClasses } from '@/components/budget/line-classes'
import { Breadcrumb } from '@/app/breadcrumb'
import { Section } from '@/components/ui/section'
import type { ClassificationCode } from '@/lib/budget/classification'
import { departmentEconomic, governmentEconomic, type Classification } from '@/lib/budget/classification-data'
import { pageMetadata } from '@/app/page-metadata'

export const metadata = pageMetadata({
  title: '支出经济分类：钱花在什么上',
  description: '部门预算和政府预算两套支出经济分类：哪些部门花了，各年预算和决算各是多少。',
  path: '/economics',
})

/** The classes of the two economic classifications, which are never mixed. */
export default async function EconomicsPage() {
  // Without parameters it would be made at build, where there is no database.
  await connection()
  const [, department, government] = await usedClasses()
  return (
    <>
      <Breadcrumb steps={[{ name: '首页', href: '/' }, { name: '支出经济分类' }]} />
      <h1 className="mt-4 text-3xl sm:text-4xl">支出经济分类：钱花在什么上</h1>
      <p className="mt-3 max-w-[40em] text-lg">
        同一笔钱有两套编码：部门记账用一套（3 开头），政府总预算用另一套（5
        开头）。文件把两套并排印着，这里各有各的页，互相连着，不混着加。钱花在什么事上，见
        <a href="/functions">支出功能分类</a>。
      </p>
      <Section id="department" title="部门预算支出经济分类">
        <LineClasses list={departmentEconomic as Classification<ClassificationCode>} used={department} />
      </Section>
      <Section id="government" title="政府预算支出经济分类">
        <LineClasses list={governmentEconomic as Classification<ClassificationCode>} used={government} />
      </Section>
    </>
  )
}
