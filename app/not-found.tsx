import { SearchForm } from '@/components/ui/search-form'
import { REGISTERED_DISTRICTS } from '@/lib/budget/registered-districts'

/** Made at build: it asks nothing of the database. */
export default function NotFound() {
  return (
    <>
      <h1 className="mt-6 text-3xl">没有这一页</h1>
      <p className="mt-4 max-w-[40em]">
        地址可能抄错了，也可能这个部门、这一年的文件还没有收录。地址的样子是：区／部门／年度，例如
        <span className="break-all"> /luolong/zhengwu-fuwu-zhongxin/2025</span>。
      </p>
      <SearchForm id="missing-search" hint="搜部门、项目或科目" />
      <p className="mt-6">
        或者从这里走：<a href="/">首页</a>
        {REGISTERED_DISTRICTS.map(({ slug, name }) => (
          <span key={slug}>
            、<a href={`/${slug}`}>{name}</a>
          </span>
        ))}
        、<a href="/about">方法与局限</a>
      </p>
    </>
  )
}
