export { default, generateMetadata, generateStaticParams } from '@/app/[district]/[department]/[year]/in/[unit]/page'
