import { notFound } from 'next/navigation'
import { readingExamples } from '@/app/cached-queries'
import { Breadcrumb } from '@/app/breadcrumb'
import { PageIndex } from '@/components/ui/page-index'
import { Section } from '@/components/ui/section'
import { guideSections } from './guide-sections'
import { pageMetadata } from '@/app/page-metadata'

/** `/guide` leads here: a page without parameters would be made at build, where there is no database. */
export const generateStaticParams = () => []

const title = '怎样读一份部门预算和决算'
const description =
  '拿真实文件里的几行，一张表一张表地读：每张问什么、答什么，靠哪些等式拴住，当心什么，预算与决算差在哪里，怎样引用。'
export const metadata = pageMetadata({ title, description, path: '/guide' })

/** A walk through the tables on real rows, with what holds them together and what to look out for. */
export default async function GuidePage({ params }: { params: Promise<{ edition: string }> }) {
  if ((await params).edition !== 'latest') notFound()
  const examples = await readingExamples()
  const sections = guideSections(examples)
  return (
    <>
      <Breadcrumb steps={[{ name: '首页', href: '/' }, { name: '怎么读' }]} />
      <h1 className="mt-4 text-3xl sm:text-4xl">
        <span className="inline-block">怎样读一份</span>
        <span className="inline-block">部门预算和决算</span>
      </h1>
      <p className="mt-4 max-w-[40em] text-lg">
        一份部门预算有十几张表，看上去各说各的，其实是同一笔钱换着角度切。按下面的次序读，十分钟就能知道：一共多少钱，做什么用，与上年差多少，哪里对不上。不认识的词，点开就是
        <a href="/glossary">术语</a>里的解释。
      </p>
      {examples.length === 0 && (
        <p className="mt-4 max-w-[40em] text-muted">本站还没有收录文件；收进一份以后，每一步都会用它的几行来举例。</p>
      )}
      <div className="with-index">
        <PageIndex sections={sections.map(({ id, short }) => ({ id: `${id}-title`, title: short }))} />
        <div>
          {sections.map(({ id, title: name, content }) => (
            <Section key={id} id={id} title={name}>
              {content}
            </Section>
          ))}
        </div>
      </div>
    </>
  )
}
