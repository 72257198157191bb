import { describe, expect, it } from 'vitest'
import { readEnv } from './env'
import { Problem } from './problem'

const root = '/project'

describe('readEnv', () => {
  it('falls back to the documented values, also for blank ones', () => {
    const fallbacks = {
      port: 3000,
      host: '127.0.0.1',
      siteUrl: 'http://127.0.0.1:3000',
      contact: undefined,
      databaseUrl: undefined,
      home: '/project/.mingzhang',
      homeIsChosen: false,
    }
    expect(readEnv({}, root)).toEqual(fallbacks)
    expect(readEnv({ PORT: '', HOST: ' ', DATABASE_URL: '', MINGZHANG_HOME: '' }, root)).toEqual(fallbacks)
  })

  it('reads what is given', () => {
    const url = 'postgres://a:b%40c@db.example:5433/books?schema=public'
    const site = 'https://books.example/'
    const given = {
      PORT: '8080',
      HOST: '::1',
      DATABASE_URL: url,
      SITE_URL: site,
      CONTACT: 'mail@books.example',
      MINGZHANG_HOME: '/var/lib/books',
    }
    expect(readEnv(given, root)).toEqual({
      port: 8080,
      host: '::1',
      siteUrl: 'https://books.example',
      contact: 'mailto:mail@books.example',
      databaseUrl: url,
      home: '/var/lib/books',
      homeIsChosen: true,
    })
  })

  it('takes the address it listens on for the one that readers open', () => {
    expect(readEnv({ HOST: '0.0.0.0', PORT: '81' }, root).siteUrl).toBe('http://127.0.0.1:81')
    expect(readEnv({ HOST: '::' }, root).siteUrl).toBe('http://[::1]:3000')
  })

  it('takes a relative home from the project folder', () => {
    expect(readEnv({ MINGZHANG_HOME: 'x/y' }, root).home).toBe('/project/x/y')
  })

  it('takes a mailbox or a page of https as contact', () => {
    const contact = (given: string) => readEnv({ CONTACT: given }, root).contact
    expect(contact('mailto:mail@books.example')).toBe('mailto:mail@books.example')
    expect(contact('https://books.example/contact')).toBe('https://books.example/contact')
  })

  it.each([
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '80.5'],
    ['PORT', '3e3'],
    ['PORT', 'http'],
    ['HOST', 'http://localhost'],
    ['HOST', 'a b'],
    ['SITE_URL', 'books.example'],
    ['SITE_URL', 'https://books.example/a'],
    ['SITE_URL', 'ftp://books.example'],
    ['CONTACT', '电话 63123456'],
    ['CONTACT', 'javascript:alert(1)'],
    ['CONTACT', 'http://books.example'],
    ['CONTACT', 'mailto:mail@books.example?bcc=x'],
    ['DATABASE_URL', 'localhost/books'],
    ['DATABASE_URL', 'mysql://root:secret@localhost/books'],
    ['DATABASE_URL', 'postgresql://root:secret@localhost'],
    ['DATABASE_URL', 'postgresql://root:secret@localhost/books?schema=other'],
  ])('refuses %s=%s in one sentence that names the variable and no secret', (name, value) => {
    const attempt = () => readEnv({ [name]: value }, root)
    expect(attempt).toThrow(Problem)
    expect(attempt).toThrow(new RegExp(`^环境变量 ${name} [^\\n]+。$`))
    expect(attempt).not.toThrow(/secret/)
  })
})
