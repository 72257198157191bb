import type { Metadata } from 'next'

export const metadata: Metadata = { title: '出了问题', robots: { index: false } }

/** Shown with status 500 in place of a page that failed. Made at build: it needs nothing that may be broken. */
export default function Failed() {
  return (
    <>
      <h1 className="mt-6 text-3xl">这一页出了问题</h1>
      <p className="mt-4 max-w-[40em]">
        是我们这边的差错，不是您的操作有误，已经记下。请稍后再试，或<a href="/">回到首页</a>。
      </p>
    </>
  )
}
