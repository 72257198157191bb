import type { ProjectRow } from '@/lib/series/project-list'
import { Ledger } from '@/components/ui/ledger'
import { Amount } from './amount'

/** Projects by size: name and figure on one line, its length against the largest under it. */
export function ProjectTable({ title, projects }: { title: string; projects: readonly ProjectRow[] }) {
  return (
    <Ledger caption={`${title}（万元）`}>
      <thead>
        <tr>
          <th scope="col">项目</th>
          <th scope="col" className="amount">
            金额
          </th>
          <th scope="col" className="amount">
            占比
          </th>
        </tr>
      </thead>
      <tbody>
        {projects.map((project) => (
          <tr key={project.ordinal} id={`project-${project.ordinal}`}>
            <th scope="row" className="w-full">
              {project.name}
              <span className="block text-sm text-muted">
                <span className="mr-4">{project.category}</span>
                {project.code && <span className="figure inline-block">{project.code}</span>}
              </span>
              <svg width="100%" height="6" aria-hidden="true" className="mt-1 block">
                <rect width={`${(project.length * 100).toFixed(3)}%`} height="6" className="chart-project" />
              </svg>
            </th>
            <td className="amount">
              <Amount figure={project.total} />
            </td>
            <td className="amount figure">{project.share}</td>
          </tr>
        ))}
      </tbody>
    </Ledger>
  )
}
