import { SearchForm } from '@/components/ui/search-form'

export default function NotFound() {
  return (
    <>
      <h1 className="mt-6 text-3xl">没有这一页</h1>
      <p className="mt-4 max-w-[40em]">
        地址可能抄错了，也可能这个部门、这一年的文件还没有收录。地址的样子是：区／部门／年度，例如
        /luolong/zhengwu-fuwu-zhongxin/2025。
      </p>
      <SearchForm id="missing-search" hint="搜部门、项目或科目" />
      <p className="mt-6">
        <a href="/">从首页看已收录了哪些</a>
      </p>
    </>
  )
}
