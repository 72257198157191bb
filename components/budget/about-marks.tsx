import { SEVERITIES, SEVERITY_TITLES, type Severity } from '@/lib/budget/finding'

/** What the marks on a page mean: kinds of figures, kinds of nothing, weights of findings. */
export function AboutMarks() {
  return (
    <>
      <h3 className="text-lg">三种数</h3>
      <dl className="facts">
        <dt>公布</dt>
        <dd>文件印出来的数，没有标记。图里是实心。</dd>
        <dt>
          <span className="derived">推算</span>
        </dt>
        <dd>
          文件没有印，但能从它写明的话算出来的数，例如由“减少 48.33
          万元”推出上一年的总数。图里是虚线框，旁边有算式和出处。
        </dd>
        <dt>
          <span className="corrected-word">更正</span>
        </dt>
        <dd>文件自己写明某个数错了，按它的话改正后的数。图里是横纹，总与公布数并排。</dd>
      </dl>
      <h3 className="pt-3 text-lg">五种“没有”</h3>
      <dl className="facts">
        <dt>空白</dt>
        <dd>那一格什么也没有印。页面上也是空白，不当作零。</dd>
        <dt>0.00</dt>
        <dd>文件印了零。</dd>
        <dt>声明无数据</dt>
        <dd>表在，文件写明没有这项收支。空表而没有写明的，另外标“空表，未说明”。</dd>
        <dt>未公布</dt>
        <dd>按格式应有这张表，文件里没有。整份文件本站没有的，叫“未收录”。</dd>
        <dt>尚未设立</dt>
        <dd>那一年还没有这个部门，或者那一版格式还没有这一列。</dd>
      </dl>
      <h3 className="pt-3 text-lg">核对发现的轻重</h3>
      <dl className="facts">
        {SEVERITIES.map((severity) => (
          <div key={severity} className="contents">
            <dt>
              <span className={`mark mark-${severity} ml-0!`}>{SEVERITY_TITLES[severity]}</span>
            </dt>
            <dd>{MEANINGS[severity]}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

const MEANINGS: Record<Severity, string> = {
  error: '一个合计不等于它的各部分。',
  conflict: '两处对同一件事说法不同。',
  doubt: '值得一问，可能有合理的解释。',
  form: '用词、版式与公开的规范不符，不涉及金额对错。',
  rounding: '只靠四舍五入就能造成的差。',
}
