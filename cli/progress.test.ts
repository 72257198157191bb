import { describe, expect, it } from 'vitest'
import { createProgress } from './progress'

function recorder(isTTY: boolean) {
  const written: string[] = []
  let time = 0
  const progress = createProgress({ isTTY, write: (text: string) => written.push(text) > 0 }, () => time)
  return { progress, written, pass: (milliseconds: number) => (time += milliseconds) }
}

describe('createProgress', () => {
  it('writes one line for a step, with its outcome and its time', async () => {
    const { progress, written, pass } = recorder(false)
    const result = await progress.step(
      '数据库',
      async () => (pass(840), 5432),
      (port) => `端口 ${port}`,
    )
    expect(result).toBe(5432)
    expect(written).toEqual(['✓ 数据库　端口 5432　0.8 秒\n'])
  })

  it('writes notes as they come, and a bar no more often than a log can bear', async () => {
    const { progress, written, pass } = recorder(false)
    await progress.step('数据', async (report) => {
      report.note('正在载入')
      for (let done = 1; done <= 10; done += 1) {
        pass(1_000)
        report.bar(done, 10, `文件 ${done}`)
      }
    })
    expect(written).toEqual([
      '… 数据　正在载入\n',
      '… 数据　5/10　文件 5\n',
      '… 数据　10/10　文件 10\n',
      '✓ 数据　10.0 秒\n',
    ])
  })

  it('marks a step that failed, and leaves its error to the caller', async () => {
    const { progress, written } = recorder(false)
    await expect(progress.step('构建', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(written).toEqual(['✗ 构建　0.0 秒\n'])
  })

  it('draws over one line on a terminal', async () => {
    const { progress, written } = recorder(true)
    await progress.step('迁移', async (report) => report.note('执行'))
    expect(written.join('').split('\n')).toHaveLength(2)
    expect(written.at(-1)).toBe('✓ 迁移　0.0 秒\n')
  })
})
