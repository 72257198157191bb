export const Corrections = () => (
  <>
    <p>
      <a href="/about/corrections">更正记录</a>：文件自己写明的差错和由此改动的数，以及被后来的文件取代的文件。
    </p>
    <p>
      文件自己说某个数错了的，公布数和更正数总是并排摆着；更正沿着本来成立的等式推到每个合计，推完不全部成立就不采用。
    </p>
    <p>
      <strong>发现读错了：</strong>
      把页面的地址、那一格的位置（点数字后地址栏里的全部）和您看到的原文，告诉架设这个站的人。改法是让程序重新读同一份文件，改了什么逐个数列出来。
    </p>
    <p>
      <strong>发现文件本身有错：</strong>
      请向公布它的部门反映。部门换了文件后，新文件成为新的一版，旧的一版仍在，注明已被取代。
    </p>
  </>
)

export const Adding = () => (
  <>
    <p>
      本站由架设者自己收录文件，任何区县都可以。拿到公开的文件（PDF、Word、Excel、网页或文本），在项目目录里运行
      <code> npx mingzhang parse 文件 </code>看它读出什么，再用<code> npx mingzhang ingest 文件 </code>收进来。
    </p>
    <p>
      读不懂的文件会说明原因，不会只收进一半；同一份文件收两遍，什么也不变。详见项目的
      <code> docs/adding-a-document.md</code>。
    </p>
  </>
)

export const Licence = () => (
  <>
    <p>
      代码和随附整理好的数据按 Apache-2.0
      许可发布：可以用、可以改、可以商用，保留许可声明即可。原文件由各部门公开，本站不改变它们的归属。
    </p>
    <p>
      数据可以整张下载：
      {TABLES.map(({ name, title }, i) => (
        <span key={name}>
          {i > 0 && '、'}
          <a href={`/data/${name}.csv`}>{title}</a>
        </span>
      ))}
      （CSV；把 .csv 换成 .json 得到 JSON）。各列的意思在项目的 <code>docs/tables.md</code>。
    </p>
    <p>
      引用一个数字时，请写部门、年度、预算还是决算，并附那一年页面的地址；地址不会变，部门改名后旧地址会转到新地址。
    </p>
  </>
)

const TABLES = [
  { name: 'disclosures', title: '文件总数' },
  { name: 'functions', title: '功能分类' },
  { name: 'economics', title: '经济分类' },
  { name: 'projects', title: '项目' },
  { name: 'findings', title: '核对发现' },
  { name: 'corrections', title: '更正' },
]
