export { default, generateMetadata, generateStaticParams } from '@/app/[district]/[department]/[year]/proof/page'
