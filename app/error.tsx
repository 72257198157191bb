'use client'

import { SearchForm } from '@/components/ui/search-form'

/** What a reader sees when a page fails: what happened, what to do, and nothing about our insides. */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <>
      <h1 className="mt-6 text-3xl">这一页暂时打不开</h1>
      <p className="mt-4 max-w-[40em]">
        是我们这边出了问题，不是您的操作有误。请
        <button type="button" onClick={reset} className="text-accent underline">
          再试一次
        </button>
        ，或<a href="/">回到首页</a>、看<a href="/about">方法与局限</a>。
        {error.digest && `报告问题时请附上编号 ${error.digest}。`}
      </p>
      <SearchForm id="error-search" hint="搜部门、项目或科目" />
    </>
  )
}
