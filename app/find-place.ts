import { notFound, permanentRedirect } from 'next/navigation'
import { bodyAddress, districtAddress } from '@/lib/addresses/place-address'
import { currentAddress, currentDistrict, departmentPage } from './cached-queries'

export interface DepartmentParams {
  readonly district: string
  readonly department: string
}

/** A department with its address; `below` is what follows that. */
export async function findDepartment({ district, department }: DepartmentParams, below = '') {
  const address = { district, department }
  const page = await departmentPage(district, department)
  return page ? { ...page, address, home: bodyAddress(address) } : leadOn(address, below)
}

/** Where there is no page: an address that the department had before leads to the one it has now. */
export async function leadOn({ district, department }: DepartmentParams, below: string): Promise<never> {
  const now = await currentAddress(district, department)
  const moved = now && (now.district !== district || now.department !== department)
  if (moved) permanentRedirect(`${bodyAddress(now)}${below}`)
  notFound()
}

/** The same for an address that a district had before. */
export async function leadOnDistrict(district: string, below = ''): Promise<never> {
  const now = await currentDistrict(district)
  if (now !== undefined && now !== district) permanentRedirect(`${districtAddress(now)}${below}`)
  notFound()
}
