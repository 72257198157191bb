import type { ComponentProps } from 'react'
import { Breadcrumb as Steps } from '@/components/ui/breadcrumb'
import { StructuredData } from '@/components/ui/structured-data'
import { currentEnv } from '@/lib/env'
import { breadcrumbData } from '@/lib/open-data/structured-data'

/** Where the page stands, for people and for machines: whose addresses must be whole, which only a page knows. */
export const Breadcrumb = ({ steps }: ComponentProps<typeof Steps>) => (
  <>
    <Steps steps={steps} />
    <StructuredData data={breadcrumbData(currentEnv().siteUrl, steps)} />
  </>
)
