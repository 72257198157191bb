import { connection } from 'next/server'
import { topics } from '@/app/cached-queries'
import { Breadcrumb } from '@/app/breadcrumb'
import { pageMetadata } from '@/app/page-metadata'

export const metadata = pageMetadata({
  title: '同样的事，各处花多少',
  description:
    '劳务派遣、12345 热线、信创与办公设备、大厅、智慧平台、“三公”经费：各区各部门花多少，买多少，一份多少钱。',
  path: '/topics',
})

/** Every topic with the question it answers. */
export default async function TopicsPage() {
  // Without parameters it would be made at build, where there is no database.
  await connection()
  const all = await topics()
  return (
    <>
      <Breadcrumb steps={[{ name: '首页', href: '/' }, { name: '同样的事' }]} />
      <h1 className="mt-4 text-3xl sm:text-4xl">同样的事，各处花多少</h1>
      <p className="mt-3 max-w-[40em] text-lg">
        各区的文件叫法不一，钱也记在不同的地方。专题按字词和科目把同一件事找到一起：花多少钱，买多少，一份多少钱，哪里写着，谁没有公布。
      </p>
      <ul className="mt-8 border-t border-rule">
        {all.map(({ slug, title, question, explanation }) => (
          <li key={slug} className="border-b border-rule py-4">
            <h2 className="text-xl">
              <a href={`/topics/${slug}`}>{title}</a>
            </h2>
            <p className="mt-1 font-medium">{question}</p>
            <p className="mt-1 max-w-[44em] text-muted">{explanation}</p>
          </li>
        ))}
      </ul>
      {all.length === 0 && <p className="mt-8">还没有专题。怎样加一个，见 docs/topics.md。</p>}
    </>
  )
}
