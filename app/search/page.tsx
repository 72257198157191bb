import type { Metadata } from 'next'
import { SearchResults } from '@/components/budget/search-results'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { SearchForm } from '@/components/ui/search-form'
import { portalDatabase } from '@/lib/queries/portal-database'
import { search } from '@/lib/queries/search'

export const metadata: Metadata = { title: '搜索', robots: { index: false } }

interface PageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | readonly string[] | undefined>>>
}

/** Departments, projects and functional lines by words, codes, single characters. Asked anew each time: what is sought is endless. */
export default async function SearchPage({ searchParams }: PageProps) {
  const { q } = await searchParams
  const text = (typeof q === 'string' ? q : '').trim().slice(0, LONGEST)
  const hits = text === '' ? [] : await search(portalDatabase(), text, MOST)
  return (
    <>
      <Breadcrumb steps={[{ name: '首页', href: '/' }, { name: '搜索' }]} />
      <h1 className="mt-4 text-3xl">{text === '' ? '搜索' : `“${text}”`}</h1>
      <SearchForm id="search" hint="部门、项目、科目的名称或代码，一个字也行" text={text} />
      {text !== '' && <SearchResults text={text} hits={hits} most={MOST} />}
    </>
  )
}

const LONGEST = 60
const MOST = 100
