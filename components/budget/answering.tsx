/** How a department, or anybody, answers a finding: what becomes of it, and where to turn. */
export const Answering = () => (
  <>
    <p>
      每一条只说哪两处数字不一致、相差多少，附两处出处；它是一个信号，不是结论。口径不同、机构调整、印刷错误都可能造成。
    </p>
    <p>
      <strong>读错了：</strong>
      点数字到原文件的那一格对照。与原件不符的，把这一条的地址告诉架设本站的人，重新读过以后，读错的这一条就撤下。
    </p>
    <p>
      <strong>文件有错：</strong>
      公布它的部门换了文件后，新文件成为新的一版，重新核对；不再有的，这一条注明由哪一版改正，地址不变。
    </p>
    <p>
      <strong>有解释：</strong>文件自己写明的话，本站与公布的数并排摆出。怎样写明、怎样更正，见
      <a href="/about#corrections">更正与报错</a>。
    </p>
  </>
)
