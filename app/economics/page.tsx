import { connection } from 'next/server'
import { usedClasses } from '@/app/cached-queries'
import { LineClasses } from '@/components/lines/line-classes'
import { Breadcrumb } from '@/app/breadcrumb'
import { Section } from '@/components/ui/section'
import type { ClassificationCode } from '@/lib/budget/classification'
import { departmentEconomic, governmentEconomic, type Classification } from '@/lib/budget/classification-data'
import { pageMetadata } from '@/app/page-metadata'
import { lineWords } from '@/lib/words/lines'
import { site } from '@/lib/words/site'

const words = lineWords.economics

export const metadata = pageMetadata({
  title: words.title,
  description: words.description,
  path: '/economics',
})

/** The classes of the two economic classifications, which are never mixed. */
export default async function EconomicsPage() {
  // Without parameters it would be made at build, where there is no database.
  await connection()
  const [, department, government] = await usedClasses()
  return (
    <>
      <Breadcrumb steps={[{ name: site.pages.home, href: '/' }, { name: words.name }]} />
      <h1 className="mt-4 text-3xl sm:text-4xl">{words.title}</h1>
      <p className="mt-3 max-w-[40em] text-lg">
        {words.lead((functions) => (
          <a href="/functions">{functions}</a>
        ))}
      </p>
      <Section id="department" title={words.systems.department}>
        <LineClasses list={departmentEconomic as Classification<ClassificationCode>} used={department} />
      </Section>
      <Section id="government" title={words.systems.government}>
        <LineClasses list={governmentEconomic as Classification<ClassificationCode>} used={government} />
      </Section>
    </>
  )
}
