import { buildPortal } from '@/cli/portal-build'
import { projectRoot } from '@/cli/project-root'
import { devScript } from './dev-script'

// What the container image is made of: the portal, built in the project folder itself.
await devScript(async (signal) => {
  await buildPortal({ projectRoot, signal })
  return 0
})
