export default function NotFound() {
  return (
    <>
      <h1 className="mt-6 text-3xl">没有这一页</h1>
      <p className="mt-4 max-w-[40em]">
        地址可能抄错了，也可能这个部门、这一年的文件还没有收录。<a href="/">从首页看已收录了哪些</a>。
      </p>
    </>
  )
}
