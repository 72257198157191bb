import { isServerOnly } from '@/cli/dev/lint/layers'
import type { Complaint } from './complaint'
import type { ImportGraph } from './import-graph'
import { findCycles, importGraph, pathBetween } from './import-graph'
import type { ProjectFile } from './project-file'

/** What only shows across files: circles, and the way from a browser file to something that must stay on the server. */
export function checkImports(files: readonly ProjectFile[]): Complaint[] {
  const graph = importGraph(files)
  return [...complaintsOnCycles(graph), ...complaintsOnBrowserWeight(files, graph)]
}

function complaintsOnCycles(graph: ImportGraph): Complaint[] {
  return findCycles(graph).map((cycle) => ({
    path: cycle[0] ?? '',
    text: `import cycle ${cycle.join(' → ')}: move what they share into a file of its own, or make one arrow "import type"`,
  }))
}

function complaintsOnBrowserWeight(files: readonly ProjectFile[], graph: ImportGraph): Complaint[] {
  return files.filter(isClientFile).flatMap(({ path }) => {
    const way = pathBetween(graph, path, isServerOnly)
    if (way.length === 0) return []
    return [
      {
        path,
        text: `a "use client" file loads ${way.join(' → ')} into every reader's browser: ask on the server, pass the answer as a prop`,
      },
    ]
  })
}

function isClientFile({ path, text }: ProjectFile): boolean {
  return (
    /^(app|components)\/.*\.tsx?$/.test(path) &&
    /^\s*(\/\*[\s\S]*?\*\/\s*|\/\/.*\s*)*['"]use client['"]/.test(text ?? '')
  )
}
