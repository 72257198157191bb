import path from 'node:path'
import { z } from 'zod'
import { badSetting } from './problem'

/** Every setting there is: the help text prints this list, and a test holds the README to it. */
export const settings = [
  { name: 'PORT', fallback: '3000', meaning: '门户的端口' },
  { name: 'HOST', fallback: '127.0.0.1', meaning: '门户监听的地址；0.0.0.0 表示所有网卡' },
  {
    name: 'DATABASE_URL',
    fallback: undefined,
    meaning: '自备的 PostgreSQL（15 或更新），形如 postgresql://用户:密码@主机:5432/库名；设了它就不启动内置数据库',
  },
  {
    name: 'SITE_URL',
    fallback: undefined,
    meaning: '读者打开门户用的网址，如 https://mingzhang.example；写进规范链接、卡片和订阅源，不设则用监听的地址',
  },
  {
    name: 'CONTACT',
    fallback: undefined,
    meaning: '读者联系运营者的邮箱或 https:// 网址；写在每页的页脚和 /.well-known/security.txt，不设则都不写',
  },
  { name: 'MINGZHANG_HOME', fallback: '.mingzhang', meaning: '内置数据库和构建结果所在的目录；相对路径从项目目录算起' },
] as const

export type SettingName = (typeof settings)[number]['name']

export interface Env {
  readonly port: number
  readonly host: string
  /** Where readers find the portal: origin only, no slash at its end. */
  readonly siteUrl: string
  /** Where readers reach the operator: `mailto:…` or `https://…`. */
  readonly contact: string | undefined
  /** Undefined: the embedded server is used. */
  readonly databaseUrl: string | undefined
  /** Absolute. */
  readonly home: string
  /** Whether somebody chose the home, so that it may not be replaced by another. */
  readonly homeIsChosen: boolean
}

export function readEnv(source: Readonly<Record<string, string | undefined>>, projectRoot = process.cwd()): Env {
  const given = Object.fromEntries(settings.map(({ name }) => [name, source[name]?.trim() || undefined]))
  const result = environmentSchema.safeParse(given)
  if (!result.success) throw complaint(result.error.issues[0])
  const { PORT, HOST, DATABASE_URL, SITE_URL, CONTACT, MINGZHANG_HOME } = result.data
  return {
    port: PORT,
    host: HOST,
    siteUrl: SITE_URL ?? addressOf(HOST, PORT),
    contact: CONTACT,
    databaseUrl: DATABASE_URL,
    home: path.resolve(projectRoot, MINGZHANG_HOME ?? fallbackOf('MINGZHANG_HOME')),
    homeIsChosen: MINGZHANG_HOME !== undefined,
  }
}

/** The address a person on this machine opens. */
export function addressOf(host: string, port: number): string {
  const reachable = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`
}

/** The settings of this process. */
export function currentEnv(): Env {
  return readEnv(process.env)
}

/** Whether this is the portal as it is served, not as it is worked on. */
export const isProduction = (): boolean => process.env['NODE_ENV'] === 'production'

/** Hands Next the configuration that it was built with, as its own server of a build does. */
export function tellFramework(config: string): void {
  process.env['__NEXT_PRIVATE_STANDALONE_CONFIG'] = config
}

/** What a program that we start is given: all that we were given, and `more`. */
export function environmentForPrograms(more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  return { ...process.env, ...more }
}

const whatToDo: Record<SettingName, string> = {
  PORT: '请设为 1 到 65535 的整数，例如 PORT=3000。',
  HOST: '请设为 IP 地址或主机名，例如 HOST=127.0.0.1。',
  DATABASE_URL: '请设为 postgresql://用户:密码@主机:5432/库名；密码中的特殊字符要用 % 编码。',
  SITE_URL: '请设为 https:// 开头的网址，不带路径，例如 https://mingzhang.example。',
  CONTACT: '请设为邮箱，如 mail@mingzhang.example，或 https:// 开头的网址。',
  MINGZHANG_HOME: '请设为一个目录的路径。',
}

const environmentSchema = z.object({
  PORT: z
    .string()
    .default(fallbackOf('PORT'))
    .refine((text) => /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535, '不是端口号')
    .transform(Number),
  HOST: z
    .string()
    .default(fallbackOf('HOST'))
    .refine((text) => /^[0-9A-Za-z.:%_-]+$/.test(text), '不是主机地址'),
  DATABASE_URL: z
    .string()
    .optional()
    .superRefine((text, context) => {
      const reason = text === undefined ? undefined : faultOfDatabaseUrl(text)
      if (reason !== undefined) context.addIssue({ code: 'custom', message: reason })
    }),
  SITE_URL: z
    .string()
    .optional()
    .refine((text) => text === undefined || isOrigin(text), '不是网址，或带了路径')
    .transform((text) => (text === undefined ? undefined : new URL(text).origin)),
  CONTACT: z
    .string()
    .optional()
    .refine((text) => text === undefined || addressOfContact(text) !== undefined, '不是邮箱，也不是 https:// 网址')
    .transform((text) => (text === undefined ? undefined : addressOfContact(text))),
  MINGZHANG_HOME: z
    .string()
    .optional()
    .refine((text) => !text?.includes('\0'), '不是目录的路径'),
})

/** An address that a link can hold, of a mailbox or of a page. */
function addressOfContact(text: string): string | undefined {
  if (z.email().safeParse(text).success) return `mailto:${text}`
  if (!URL.canParse(text)) return undefined
  const { protocol, href, pathname } = new URL(text)
  const holds = protocol === 'https:' || (href === `mailto:${pathname}` && z.email().safeParse(pathname).success)
  return holds ? href : undefined
}

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, pathname, search, username } = new URL(text)
  return /^https?:$/.test(protocol) && pathname === '/' && search === '' && username === ''
}

function faultOfDatabaseUrl(text: string): string | undefined {
  if (!URL.canParse(text)) return '不是网址的形式'
  const url = new URL(text)
  if (url.protocol !== 'postgresql:' && url.protocol !== 'postgres:') return '不是 PostgreSQL 的地址'
  if (url.pathname.length < 2) return '没有写库名'
  const schema = url.searchParams.get('schema')
  if (schema !== null && schema !== 'public') return '指定了 public 以外的模式，这里不支持'
  return undefined
}

function fallbackOf(name: 'PORT' | 'HOST' | 'MINGZHANG_HOME'): string {
  return settings.find((setting) => setting.name === name)?.fallback ?? ''
}

/** Names the variable and the fault, never the value: it may hold a password. */
function complaint(issue: z.core.$ZodIssue | undefined) {
  const name = (issue?.path[0] ?? 'PORT') as SettingName
  return badSetting(name, issue?.message ?? '有误', whatToDo[name])
}
