import { once } from 'node:events'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { testDatabase } from '@/cli/dev/test-database'
import { Problem } from '@/lib/problem'
import { addressOf } from './connection-problem'
import { useDatabase } from './use-database'

const database = testDatabase({ migrated: false })
const endings: (() => void)[] = []
afterEach(() => endings.splice(0).forEach((end) => end()))

describe('a database by DATABASE_URL', () => {
  it('is used as it is, and left running', async () => {
    const used = await useExternal(database.url)
    expect(used).toMatchObject({ url: database.url, origin: 'external' })
    await used.release()
    await (await useExternal(database.url)).release()
  })

  it.each([
    ['nobody listens', () => changed({ port: '1' }), '拒绝连接'],
    ['the name is unknown', () => changed({ hostname: 'nowhere.invalid' }), '的主机名无法解析'],
    ['the password is wrong', () => changed({ password: 'wrong-secret' }), '拒绝了用户名或密码'],
    ['the user is unknown', () => changed({ username: 'nobody-here', password: 'wrong-secret' }), '拒绝了用户名或密码'],
    ['the database is missing', () => changed({ pathname: '/not-there' }), '没有这个数据库'],
    ['it is a web server', async () => changed({ port: await webServer() }), '不是 PostgreSQL 服务'],
    ['it never answers', async () => changed({ port: await silentServer() }), '在 5 秒内没有应答'],
  ])('is refused in one sentence when %s', async (_, address, sentence) => {
    const url = await address()
    const error: unknown = await useExternal(url).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(Problem)
    const { message, whatToDo, exitCode } = error as Problem
    expect(message).toBe(`数据库 ${addressOf(url)} ${sentence}。`)
    expect(message + whatToDo).not.toContain('secret')
    expect(whatToDo).toMatch(/。$/)
    expect(exitCode).toBe(5)
  })
})

function useExternal(databaseUrl: string) {
  return useDatabase({ databaseUrl, home: '/nowhere', homeIsChosen: false })
}

function changed(parts: Partial<URL>): string {
  return Object.assign(new URL(database.url), parts).href
}

function webServer(): Promise<string> {
  return serve((socket) => socket.once('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')))
}

function silentServer(): Promise<string> {
  return serve(() => undefined)
}

async function serve(handle: (socket: Socket) => void): Promise<string> {
  const sockets: Socket[] = []
  const server = createServer((socket) => {
    sockets.push(socket.on('error', () => undefined))
    handle(socket)
  }).listen(0, '127.0.0.1')
  endings.push(() => {
    sockets.forEach((socket) => socket.destroy())
    server.close()
  })
  await once(server, 'listening')
  return String((server.address() as AddressInfo).port)
}
