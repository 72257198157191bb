/** What the exit code of every command says; the help text prints this table. */
export const exitCodes = {
  done: { code: 0, meaning: '完成' },
  notFine: { code: 1, meaning: '检查未通过，或运行中的服务意外停止' },
  usage: { code: 2, meaning: '命令或参数有误' },
  setting: { code: 3, meaning: '环境变量的取值有误' },
  machine: { code: 4, meaning: '本机条件不足：Node 版本、系统平台、磁盘空间、权限、安装' },
  database: { code: 5, meaning: '数据库无法使用' },
  address: { code: 6, meaning: '端口或地址被占用' },
  build: { code: 7, meaning: '构建失败' },
  data: { code: 8, meaning: 'data 目录中的数据有误' },
  document: { code: 9, meaning: '有文件没有读成或没有入库；其余文件不受影响' },
  findings: { code: 10, meaning: '核对发现有数加不起来，或前后不一（audit）' },
  bug: { code: 70, meaning: '程序自身的错误' },
} as const

/** Added to the number of the signal, as shells do, when a command is stopped before it is done. */
export const exitCodeOfSignal = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const

export type ProblemKind = Exclude<keyof typeof exitCodes, 'done' | 'bug'>

/** An expected failure, told to the person at the terminal: one sentence, and what to do about it. */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly kind: ProblemKind
  readonly whatToDo: string

  constructor(kind: ProblemKind, sentence: string, whatToDo: string, options?: ErrorOptions) {
    super(sentence, options)
    this.kind = kind
    this.whatToDo = whatToDo
  }

  get exitCode(): number {
    return exitCodes[this.kind].code
  }
}

/** A failure of the operating system or of PostgreSQL that can strike anywhere, as a problem; undefined when it is none. */
export function asProblem(error: unknown): Problem | undefined {
  if (error instanceof Problem) return error
  const { code, path } = (error ?? {}) as { code?: unknown; path?: unknown }
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === '53100') return diskFull()
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return noPermission(String(path ?? '文件'), error)
  return undefined
}

// ── Usage and settings ──────────────────────────────────────────────────────────────────────────────────────────────

export function badUsage(sentence: string): Problem {
  return new Problem('usage', sentence, '用 npx mingzhang help 查看全部命令与参数。')
}

export function badSetting(name: string, reason: string, whatToDo: string): Problem {
  return new Problem('setting', `环境变量 ${name} ${reason}。`, whatToDo)
}

// ── The machine ─────────────────────────────────────────────────────────────────────────────────────────────────────

export function unsupportedPlatform(platform: string, cause?: unknown): Problem {
  return new Problem(
    'machine',
    `没有能在 ${platform} 上运行的内置 PostgreSQL。`,
    '请自备 PostgreSQL 15 或更新版本，并用 DATABASE_URL 指向它。',
    { cause },
  )
}

export function diskFull(folder?: string, needed?: { megabytes: number; free: number }): Problem {
  const where = folder === undefined ? '磁盘空间不足' : `${folder} 所在的磁盘空间不足`
  const amount = needed === undefined ? '' : `：还剩 ${needed.free} MB，至少需要 ${needed.megabytes} MB`
  return new Problem(
    'machine',
    `${where}${amount}。`,
    '请清理磁盘，或用 MINGZHANG_HOME 把数据目录放到别的磁盘，然后重试。',
  )
}

export function noPermission(target: string, cause?: unknown): Problem {
  return new Problem(
    'machine',
    `没有权限使用 ${target}。`,
    '请修改它的属主或权限，或用 MINGZHANG_HOME 另选一个可写的数据目录。',
    { cause },
  )
}

export function noServerAccount(): Problem {
  return new Problem(
    'machine',
    'PostgreSQL 不能以 root 身份运行，系统里没有 postgres 用户，也无法新建。',
    '请先运行 useradd --system postgres，或改用普通用户启动，或用 DATABASE_URL 指向已有的数据库。',
  )
}

export function homeOutOfReach(home: string, account: string): Problem {
  return new Problem(
    'machine',
    `以 root 启动时 PostgreSQL 由系统用户 ${account} 运行，而它进不了 ${home}。`,
    '请把 MINGZHANG_HOME 改到它进得去的目录（例如 /var/lib 之下），或去掉这个变量。',
  )
}

// ── The shipped data ────────────────────────────────────────────────────────────────────────────────────────────────

export function shippedFileFaulty(file: string, detail: string): Problem {
  return new Problem(
    'data',
    `data/${file} 不合格式：\n${detail}`,
    '请按 docs/tables.md 改正这个文件；它的内容没有载入。',
  )
}

export function topicFileFaulty(file: string, fault: string): Problem {
  return new Problem(
    'data',
    `data/${file} 不能用：${fault}。`,
    '请按 docs/topics.md 改正这个文件再运行；原有的专题没有动。',
  )
}

export function shippedBodyUnknown(file: string, missing: 'district' | 'department' | 'unit'): Problem {
  const body = { district: '区县', department: '部门', unit: '单位' }[missing]
  return new Problem(
    'data',
    `data/${file} 所属的${body}不在登记表里。`,
    `请先把这个${body}写进 data/registry/districts.json；该文件的内容没有载入。`,
  )
}

// ── Documents ───────────────────────────────────────────────────────────────────────────────────────────────────────

export function noSuchDocument(file: string): Problem {
  return new Problem('document', `没有找到 ${file}。`, '请检查路径；可以给一个或多个文件，也可以给一个目录。')
}

export function documentOutOfReach(file: string): Problem {
  return new Problem('document', `没有权限读取 ${file}。`, '请修改它的权限，或换一个用户运行；什么都没有改动。')
}

export function noDocumentsIn(folder: string, kinds: readonly string[]): Problem {
  return new Problem('document', `${folder} 里没有可读的文件。`, `可读的是 ${kinds.join('、')}。`)
}

/** Each of them was told on a line of its own. */
export function documentsRefused(refused: number, all: number): Problem {
  return new Problem(
    'document',
    all === 1
      ? '这份文件没有处理成，什么都没有改动。'
      : `${all} 份文件中有 ${refused} 份没有处理成，它们没有改动任何数据。`,
    '原因见上面各行；处理办法见 docs/adding-a-document.md。',
  )
}

/** Not a failure of ours: the answer to the question that `audit` was asked. */
export function doesNotAddUp(errors: number, conflicts: number): Problem {
  const found = [errors > 0 ? `${errors} 件事加不起来` : '', conflicts > 0 ? `${conflicts} 件事前后不一` : ''].filter(
    Boolean,
  )
  return new Problem('findings', `核对发现 ${found.join('、')}。`, '逐条见上；每条规则的依据见 docs/rules.md。')
}

// ── The embedded database ───────────────────────────────────────────────────────────────────────────────────────────

export function folderLocked(folder: string, pid: number | undefined): Problem {
  const holder = pid === undefined ? '另一个进程' : `另一个进程（${pid}）`
  return new Problem(
    'database',
    `数据目录 ${folder} 正被${holder}占用。`,
    '请先停止那个进程，或用 MINGZHANG_HOME 另选数据目录。',
  )
}

export function lockNotReleased(file: string, pid: number): Problem {
  return new Problem('database', `等了很久，进程 ${pid} 仍未放开 ${file}。`, '请等它结束，或停止它，然后重试。')
}

export function otherServerVersion(folder: string, found: string, ours: string): Problem {
  return new Problem(
    'database',
    `数据目录 ${folder} 属于 PostgreSQL ${found}，内置的是 ${ours}。`,
    '请把该目录移走：下次启动会新建并重新载入随附数据；或用 DATABASE_URL 指向原来版本的服务器。',
  )
}

export function damagedFolder(folder: string, detail: string, log?: string): Problem {
  const seeLog = log === undefined ? '' : `，详情见 ${log}`
  return new Problem(
    'database',
    `内置数据库无法从 ${folder} 启动：${detail}。`,
    `请把该目录移走后重试，启动时会新建并重新载入随附数据${seeLog}。`,
  )
}

export function serverNotStarted(detail: string, log: string): Problem {
  return new Problem('database', `内置 PostgreSQL 没有启动：${detail}。`, `请查看日志 ${log}，处理后重试。`)
}

// ── A database by DATABASE_URL ──────────────────────────────────────────────────────────────────────────────────────

const databaseComplaints = {
  refused: ['拒绝连接', '请确认 PostgreSQL 已启动，DATABASE_URL 的主机和端口无误。'],
  unknownHost: ['的主机名无法解析', '请检查 DATABASE_URL 中的主机名。'],
  timeout: ['在 5 秒内没有应答', '请检查 DATABASE_URL 的主机和端口、网络与防火墙。'],
  notPostgres: ['不是 PostgreSQL 服务', '请检查 DATABASE_URL 的端口是否指向 PostgreSQL。'],
  credentials: ['拒绝了用户名或密码', '请检查 DATABASE_URL 中的用户名和密码，以及服务器的 pg_hba.conf。'],
  missing: ['没有这个数据库', '请先建库（createdb），或改正 DATABASE_URL 末尾的库名。'],
  full: ['连接数已满', '请关闭闲置连接，或调大服务器的 max_connections。'],
  starting: ['正在启动或关闭', '请稍后重试。'],
  tls: ['的加密连接没有建立', '请检查 DATABASE_URL 的 sslmode 与服务器证书。'],
  tooOld: ['的版本低于 15', '请升级到 PostgreSQL 15 或更新版本。'],
  notUtf8: ['的编码不是 UTF8', "请新建一个 ENCODING 'UTF8' 的数据库。"],
  noRights: ['不允许当前用户建表', '请授予该用户在 public 模式下建表的权限（GRANT CREATE ON SCHEMA public）。'],
} as const satisfies Record<string, readonly [string, string]>

export type DatabaseComplaint = keyof typeof databaseComplaints

/** `address` is host, port and database name; a password never comes here. */
export function databaseUnusable(complaint: DatabaseComplaint, address: string, cause?: unknown): Problem {
  const [sentence, whatToDo] = databaseComplaints[complaint]
  return new Problem('database', `数据库 ${address} ${sentence}。`, whatToDo, { cause })
}

/** In the middle of a piece of work; a server that is unreachable from the start is `databaseUnusable`. */
export function databaseLost(cause: unknown): Problem {
  return new Problem(
    'database',
    '数据库连接中断：做到一半的这份文件没有入库，已入库的不受影响。',
    '请确认数据库在运行，然后把同样的命令再执行一遍。',
    { cause },
  )
}

// ── Migrations and data ─────────────────────────────────────────────────────────────────────────────────────────────

export function notMigrated(pending: number): Problem {
  return new Problem(
    'database',
    `数据库的结构不是最新：还有 ${pending} 个迁移未执行。`,
    '请运行 npm start 或 npx mingzhang load。',
  )
}

export function databaseIsNewer(unknown: readonly string[]): Problem {
  return new Problem(
    'database',
    `数据库来自更新的版本：它有这里没有的迁移 ${unknown.join('、')}。`,
    '请更新本程序（git pull），或换一个数据库。',
  )
}

export function migrationEdited(edited: readonly string[]): Problem {
  return new Problem(
    'database',
    `迁移 ${edited.join('、')} 在执行之后被修改过，这个数据库与本程序对不上。`,
    '请恢复该文件的原文（git checkout prisma/migrations），把改动写成新的迁移。',
  )
}

export function migrationFailed(name: string, detail: string): Problem {
  return new Problem(
    'database',
    `迁移 ${name} 没有完成${detail === '' ? '' : `：${detail}`}。`,
    '它没有留下改动。查明原因后在库中执行 UPDATE _prisma_migrations SET rolled_back_at = now() WHERE finished_at IS NULL，再重试。',
  )
}

// ── Building and serving ────────────────────────────────────────────────────────────────────────────────────────────

export function clientNotGenerated(output: string): Problem {
  return new Problem(
    'build',
    `数据库客户端没有生成：\n${output}`,
    '请按上面的提示修改 prisma/schema.prisma，然后重试。',
  )
}

export function buildFailed(output: string): Problem {
  return new Problem('build', `构建没有完成：\n${output}`, '请按上面的提示处理后重试。')
}

export function portTaken({ host, port }: { host: string; port: number }): Problem {
  return new Problem(
    'address',
    `端口 ${port}（${host}）已被别的程序占用。`,
    `请关闭那个程序，或换一个端口：PORT=${port === 65_535 ? 3000 : port + 1} npm start。`,
  )
}

export function portNotAllowed(port: number): Problem {
  return new Problem('address', `当前用户不能使用端口 ${port}。`, '请用 PORT 选一个 1024 以上的端口。')
}

export function hostNotHere(host: string): Problem {
  return new Problem('setting', `本机没有地址 ${host}。`, '请把 HOST 改为本机的地址，例如 127.0.0.1 或 0.0.0.0。')
}

export function portalAlreadyRuns(pid: number, address: string): Problem {
  return new Problem(
    'address',
    `明账已经在 ${address} 运行（进程 ${pid}）。`,
    `请直接打开该地址；要重新启动，先停止进程 ${pid}；要同时运行两个，请另设 MINGZHANG_HOME 与 PORT。`,
  )
}

export function portalNotReady(detail: string): Problem {
  return new Problem('notFine', `门户没有启动成功：${detail}。`, '请查看上面的输出；用 npx mingzhang doctor 检查环境。')
}

export function portalStopped(how: string): Problem {
  return new Problem('notFine', `门户意外停止（${how}）。`, '请查看上面的输出，然后重新运行 npm start。')
}
