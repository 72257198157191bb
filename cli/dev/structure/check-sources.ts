import ts from 'typescript'
import { houseRules } from '@/cli/dev/lint/plugin'
import type { Complaint } from './complaint'
import { lengths } from './layout'
import type { ProjectFile } from './project-file'

const source = /\.[cm]?[jt]sx?$/
const test = /\.test\.tsx?$/

/** What shows in one source file alone: barrels, silenced rules, tests that strayed from their code. */
export function checkSources(files: readonly ProjectFile[]): Complaint[] {
  const code = files.filter(({ path }) => !test.test(path))
  const stems = new Set(code.map(({ path }) => path.replace(/\.[^/]*$/, '')))
  return files.flatMap(({ path, text }) => {
    if (text === undefined || !source.test(path)) return []
    const found = [complaintOnBarrel(path, text), complaintOnSilence(text), complaintOnTest(path, text, stems)]
    return found.flatMap((complaint) => (complaint === undefined ? [] : [{ path, text: complaint }]))
  })
}

/** Files past their length, and those on their way there. */
export function checkLengths(files: readonly ProjectFile[]): { tooLong: Complaint[]; long: Complaint[] } {
  const tooLong: Complaint[] = []
  const long: Complaint[] = []
  for (const { path, text } of files) {
    const limit = lengths.find((candidate) => candidate.files.test(path))
    if (text === undefined || !limit || !source.test(path) || test.test(path)) continue
    const lines = text.replace(/\n$/, '').split('\n').length
    if (lines > limit.most) tooLong.push({ path, text: `${lines} lines, at most ${limit.most}: split it by concept` })
    else if (lines > limit.note) long.push({ path, text: `${lines} lines, good below ${limit.note}` })
  }
  return { tooLong, long }
}

/** Passing on is what they are for: the place that says in which language an area of lib/words is shown, and a second address of a page. */
const passesOn = /^lib\/words\/[a-z-]+\.ts$|^app\/.+\/page\.tsx$/

function complaintOnBarrel(path: string, text: string): string | undefined {
  if (passesOn.test(path)) return undefined
  const { statements } = ts.createSourceFile(path, text, ts.ScriptTarget.Latest)
  const isReexport = (node: ts.Statement) => ts.isExportDeclaration(node)
  const onlyPasses = statements.every((node) => isReexport(node) || ts.isImportDeclaration(node))
  if (!onlyPasses || !statements.some(isReexport)) return undefined
  return 'a barrel: it only passes on what others define. Delete it and import from where each thing is defined'
}

/** Assembled, so that this file does not silence anything itself. */
const silence = new RegExp(`${'eslint'}-disable(-next-line|-line)?([^\\n*]*)`, 'g')

function complaintOnSilence(text: string): string | undefined {
  for (const [, , named = ''] of text.matchAll(silence)) {
    const rules = named
      .replace(/--.*$/, '')
      .split(/[\s,]+/)
      .filter(Boolean)
    if (rules.length === 0) return 'switches every lint rule off: name the one rule that is in the way'
    const ours = rules.find((rule) => rule.replace(/^mingzhang\//, '') in houseRules && rule.startsWith('mingzhang/'))
    if (ours) return `switches ${ours} off: a house rule has no exceptions, its message says where the code belongs`
  }
  return undefined
}

function complaintOnTest(path: string, text: string, stems: ReadonlySet<string>): string | undefined {
  if (/\.spec\.[jt]sx?$/.test(path) && !path.startsWith('e2e/'))
    return 'name it .test.ts; .spec.ts are the browser tests in e2e/'
  if (!test.test(path) || path.startsWith('e2e/')) return undefined
  const stem = path.replace(/(\.db)?\.test\.tsx?$/, '')
  if (stems.has(stem) || /\b(from|import)\s*\(?\s*'\.\//.test(text)) return undefined
  return 'tests code of another folder: move it beside that code and give it that name'
}
