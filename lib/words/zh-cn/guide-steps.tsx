import type { ReactNode } from 'react'

/** What each table of a document is for: what it asks and answers, what holds it together, what to look out for. */
export const guideSteps = {
  balance: {
    name: '收支总表',
    title: '一共多少，从哪里来，到哪里去',
    asks: '这个部门这一年一共有多少钱，打算怎么用？',
    answer: ({ term }: Links) => (
      <>
        一张表分左右两半：左边是收入，右边是支出，支出按
        {term('gongneng-fenlei', '功能分类')}
        的“类”列。先找最下面一行：{term('shouru-zongji', '收入总计')}和{term('zhichu-zongji', '支出总计')}
        ，它就是人们说的“这个部门今年多少钱”。
      </>
    ),
    holds:
      '两边的总计必须相等：收进来的每一分钱，要么列作支出，要么列作留到下一年。不相等，说明这份文件有一边抄错或漏了。',
    watch: ({ term }: Links): readonly ReactNode[] => [
      <>
        收入里有没有{term('shangnian-jiezhuan', '上年结转结余')}
        ：那是以前没用完的，不是今年新拨的。有它的年份和没有它的年份，总计不能直接比。
      </>,
      <>支出里有没有{term('nianzhong-jiezhuan', '年终结转结余')}：它凑平两边，不是花掉的钱。</>,
      '右边一长串“类”大多空着，是因为表格把国家的科目全列了出来；空着的类，文件没有列支出。',
    ],
  },
  income: {
    name: '收入表',
    title: '哪种钱，归哪个单位',
    asks: '钱是财政拨的、自己挣的，还是以前剩的？部门下面有几个单位，各有多少？',
    answer: ({ term }: Links) => (
      <>
        一行是部门，下面各行是它的{term('danwei', '单位')}；一栏是一种钱：
        {term('yiban-gonggong-yusuan', '一般公共预算')}、{term('zhengfuxing-jijin', '政府性基金')}、
        {term('shiye-shouru', '事业收入')}，以及结转下来的。
      </>
    ),
    holds: '总计等于本年收入加上结转；部门等于它的单位相加。后一条成立，才知道没有漏掉哪个单位。',
    watch: ({ term }: Links): readonly ReactNode[] => [
      '部门那一行已经包含各单位，不能再把它们加一遍。',
      '只有一个单位的部门，两行一模一样，不是重复计算。',
      <>
        {term('danwei-zijin', '单位资金')}
        多的部门（医院、学校），只看财政拨款会少看一大块。
      </>,
    ],
  },
  expenditure: {
    name: '支出表',
    title: '花在什么事上，多少用于运转，多少用于项目',
    asks: '钱用来做什么？维持机构要多少，办事要多少？',
    answer: ({ term }: Links) => (
      <>
        每一行是一个功能科目，编码 7 位是“项”；栏目把它分成{term('jiben-zhichu', '基本支出')}和
        {term('xiangmu-zhichu', '项目支出')}。看一个部门“办什么事”，这张表加上后面的项目表就够了。
      </>
    ),
    holds:
      '横着，合计等于基本支出加项目支出，基本支出等于人员和公用几栏相加；竖着，合计等于各科目相加，类等于款相加，款等于项相加。两个方向都成立，一个数填错就藏不住。',
    watch: ({ term }: Links): readonly ReactNode[] => [
      <>
        {term('shehui-baozhang', '社会保障')}、{term('weisheng-jiankang', '卫生健康')}、
        {term('zhufang-baozhang', '住房保障')}三类每个部门都有，多半是给自己职工缴的保险和公积金，不是业务。
      </>,
      <>同名的科目看清编码：{term('xingzheng-yunxing', '行政运行')}在几十个款下面都有。</>,
      '有的单位把项目也列在“事业运行”里。两个部门比较前，先看同一个科目里装的是不是同样的东西。',
    ],
  },
  appropriationBalance: {
    name: '财政拨款收支表',
    title: '财政给的钱，单独再列一遍',
    asks: '其中财政拨款有多少，用在哪几类？',
    answer: ({ term }: Links) => (
      <>
        样子和收支总表一样，只算{term('caizheng-bokuan', '财政拨款')}
        ，并且分成一般公共预算、政府性基金、国有资本经营三栏。财政拨款就是全部收入的部门，这张表与第一张的数相同。
      </>
    ),
    holds: '它与收支总表、与后面按资金分的几张支出表，说的是同一笔钱，应当一样。',
    watch: (): readonly ReactNode[] => [
      '“财政拨款”这一说法有时指全部财政资金，有时只指一般公共预算里的一栏，看列名。',
      '它是总表的一部分，不与总表相加。',
    ],
  },
  generalPublic: {
    name: '一般公共预算支出表',
    title: '最主要的一本账',
    asks: '以税收为主的那本账，给了这个部门多少，做什么？',
    answer: ({ term }: Links) => (
      <>
        栏目同支出表，只算{term('yiban-gonggong-yusuan', '一般公共预算')}。政府性基金和国有资本经营另有两张一样的表，
        三张合起来就是全部支出。
      </>
    ),
    holds: '支出总表等于三本账相加。哪一本没有，那张表应当写明“没有”，而不是空着。',
    watch: (): readonly ReactNode[] => [
      '含结转的钱有的地方列在这里，有的地方只列在总表里：两张表的差，先看是不是结转。',
      '两个部门比“一般公共预算支出”时，政府性基金多的那个会显得少花很多。',
    ],
  },
  basicEconomic: {
    name: '基本支出表',
    title: '发了多少工资，办公花了多少',
    asks: '维持这个机构的钱，变成了什么：工资、保险、水电、办公？',
    answer: ({ term }: Links) => (
      <>
        换一个角度，按{term('jingji-fenlei', '经济分类')}列：301 工资福利、302 商品和服务、303 对个人和家庭的补助、310
        资本性支出。每行有部门、政府两个编码，再分{term('renyuan-jingfei', '人员经费')}和
        {term('gongyong-jingfei', '公用经费')}。
      </>
    ),
    holds:
      '同一笔基本支出，按事数一遍、按物数一遍，应当是同一个数。机构运转经费是其中公用经费的另一种列法，也应当相等。',
    watch: ({ term }: Links): readonly ReactNode[] => [
      <>
        {term('laowu-paiqian', '劳务派遣')}和临时用工多半在项目里，不在人员经费里：只看这张表，会少算花在人身上的钱。
      </>,
      '人员经费除以人数，要用同一时点的人数，文件里往往没有，本站不替它除。',
      '同一个部门编码对着两个政府编码的两行，是两笔钱，不是重复。',
    ],
  },
  threePublic: {
    name: '“三公”经费表',
    title: '出国、公车、接待',
    asks: '这三项各花多少？',
    answer: () => <>最短的一张表，也是被看得最多的一张。只算财政拨款，一行就完；决算里并排列着预算数和决算数。</>,
    holds: '公车运行费不会多过经济分类里的同一科目；说明里逐项写的数应当与表里一样。',
    watch: ({ term }: Links): readonly ReactNode[] => [
      <>买车的年份{term('gongwu-yongche', '公务用车')}一项会突然变大，下一年又落回去。</>,
      <>
        {term('kongbai', '空白与零')}要分清：有的文件没有的项留空，有的写 0.00。整张表空着而没有写“没有”的，不等于零。
      </>,
    ],
  },
  projects: {
    name: '项目表',
    title: '每件事多少钱',
    asks: '项目支出里都有哪些项目，哪个最大？',
    answer: ({ term, projects }: Links) => (
      <>
        每行一个项目，写名称、类型、单位和金额；{term('qita-yunzhuanlei', '其他运转类')}年年有，
        {term('teding-mubiaolei', '特定目标类')}
        做完就没有。这里最能看出一个部门与上年不同在哪里，也最适合与别的区比同一件事。全部项目在
        {projects('项目')}
        页里可以筛选。
      </>
    ),
    holds: '各项目相加，等于支出表里的项目支出；再与绩效目标表逐个对，名称和金额都应当一样。',
    watch: (): readonly ReactNode[] => [
      '名称里的年度不一定是花钱的年度：结转的项目常带着以前的年份。',
      '同名的两行看编码和单位，可能是两个单位各有一个。',
      '一个项目下面买了什么，要到绩效目标和政府采购里找。',
    ],
  },
  projectPerformance: {
    name: '绩效目标表',
    title: '绩效目标：承诺做到什么',
    asks: '花这笔钱，打算办成什么，一件要多少钱？',
    answer: ({ term }: Links) => (
      <>
        每个项目一组{term('jixiao-zhibiao', '绩效指标')}
        ：成本、产出、效益、满意度。有数量又有金额的，可以算出单价：人数、台数、面积是最有用的几个。决算时换成
        {term('jixiao-zipin', '绩效自评')}表，列出实际值和得分。
      </>
    ),
    holds: '成本指标的上限应当等于项目金额；人数乘人均费用再乘月数，约等于项目金额；决算里各项得分相加等于总分。',
    watch: (): readonly ReactNode[] => [
      '目标写“提升”“显著”的，没有办法核对；写“≥95%”而没有写怎么量的，也难。',
      '满意度目标、自评得分都是部门自己定、自己打的。',
      '“≥”是至少，“≤”是不超过：成本用“≥”多半是写反了。',
    ],
  },
  statement: {
    name: '文字说明',
    title: '表里没有的事',
    asks: '比上年多了还是少了，为什么？采购、车辆、运转各是多少？',
    answer: ({ term }: Links) => (
      <>
        表格后面（或前面）是{term('shuoming', '情况说明')}
        ：总数比上年增减多少和原因，各部分的占比，{term('jigou-yunzhuan', '机构运转经费')}、
        {term('zhengfu-caigou', '政府采购')}、车辆和设备、绩效。
      </>
    ),
    holds:
      '说明里的每个数都应当与表里的一样；写了百分比的，应当等于增减额除以上年数；由它推回去的上年数，应当等于上年自己公布的。',
    watch: (): readonly ReactNode[] => [
      '“增加”的原因如果只写“工作需要”，等于没有写。',
      '看清比的是什么：全部支出、财政拨款还是一般公共预算；年初预算还是决算。',
      '政府采购是零，不等于什么也没有买：限额以下的不列。',
    ],
  },
} as const

interface Links {
  /** A term of the glossary, by its slug. */
  readonly term: (slug: string, name: string) => ReactNode
  readonly projects: (text: string) => ReactNode
}
