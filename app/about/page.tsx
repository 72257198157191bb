import { connection } from 'next/server'
import { AboutMarks } from '@/components/site/about-marks'
import { Limits, Method, Tolerance, Trace } from '@/components/site/about-reading'
import { Adding, Corrections, Licence } from '@/components/site/about-using'
import { PageIndex } from '@/components/ui/page-index'
import { Section } from '@/components/ui/section'
import { about } from '@/lib/words/about'
import { pageMetadata } from '@/app/page-metadata'

export const metadata = pageMetadata({
  title: about.title,
  description: about.description,
  path: '/about',
})

/** How it is made and what to make of it. Asks nothing of the database, so it is there when that is not. */
export default async function AboutPage() {
  // Made at build it would name the address of the machine that built it as its own.
  await connection()
  return (
    <>
      <h1 className="mt-6 text-3xl sm:text-4xl">{about.title}</h1>
      <p className="mt-4 max-w-[40em] text-lg">{about.lead}</p>
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
  { id: 'method', title: about.sections.method, Content: Method },
  { id: 'marks', title: about.sections.marks, Content: AboutMarks },
  { id: 'trace', title: about.sections.trace, Content: Trace },
  { id: 'tolerance', title: about.sections.tolerance, Content: Tolerance },
  { id: 'limits', title: about.sections.limits, Content: Limits },
  { id: 'corrections', title: about.sections.corrections, Content: Corrections },
  { id: 'add', title: about.sections.add, Content: Adding },
  { id: 'licence', title: about.sections.licence, Content: Licence },
]
