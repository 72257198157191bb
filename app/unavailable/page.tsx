import type { Metadata } from 'next'

export const metadata: Metadata = { title: '暂时打不开', robots: { index: false } }

/** Shown with status 503 in place of a page that needs the database while it is away. Made at build: it asks nothing. */
export default function Unavailable() {
  return (
    <>
      <h1 className="mt-6 text-3xl">这一页暂时打不开</h1>
      <p className="mt-4 max-w-[40em]">
        数据库这会儿没有应答。最近有人看过的页面仍可打开；没看过的要等它恢复，通常几分钟。请稍后刷新，或
        <a href="/">回到首页</a>。
      </p>
    </>
  )
}
