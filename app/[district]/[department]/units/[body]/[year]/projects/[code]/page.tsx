export {
  default,
  generateMetadata,
  generateStaticParams,
} from '@/app/[district]/[department]/[year]/projects/[code]/page'
