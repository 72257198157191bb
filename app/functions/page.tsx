import { connection } from 'next/server'
import { usedClasses } from '@/app/cached-queries'
import { LineClasses } from '@/components/budget/line-classes'
import { Breadcrumb } from '@/app/breadcrumb'
import { functional, type Classification } from '@/lib/budget/classification-data'
import type { ClassificationCode } from '@/lib/budget/classification'
import { pageMetadata } from '@/app/page-metadata'

export const metadata = pageMetadata({
  title: '支出功能分类：钱花在什么事上',
  description: '按类、款、项查一个科目：哪些部门有，各年预算和决算各是多少。',
  path: '/functions',
})

/** The classes of the functional classification. */
export default async function FunctionsPage() {
  // Without parameters it would be made at build, where there is no database.
  await connection()
  const [used] = await usedClasses()
  return (
    <>
      <Breadcrumb steps={[{ name: '首页', href: '/' }, { name: '支出功能分类' }]} />
      <h1 className="mt-4 text-3xl sm:text-4xl">支出功能分类：钱花在什么事上</h1>
      <p className="mt-3 max-w-[40em] text-lg">
        全国统一的编码，三位是类，五位是款，七位是项。点开一类，看哪些部门、哪些年用到它，下面还有哪些款和项。钱花在什么上（工资、办公费、设备），见
        <a href="/economics">支出经济分类</a>。
      </p>
      <div className="mt-8">
        <LineClasses list={functional as Classification<ClassificationCode>} used={used} />
      </div>
    </>
  )
}
