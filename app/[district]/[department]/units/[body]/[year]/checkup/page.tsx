export { default, generateMetadata, generateStaticParams } from '@/app/[district]/[department]/[year]/checkup/page'
