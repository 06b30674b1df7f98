/** Names for a large call centre; all of it is fiction. */
import type { Random } from '../random.ts'

const given = [
  'Ada',
  'Bùi',
  'Carlos',
  'Drita',
  'Emre',
  'Fiona',
  'Gro',
  'Hana',
  'Ibrahim',
  'Jia',
  'Kofi',
  'Lucía',
  'Mateusz',
  'Noa',
  'Oyelaran',
  'Priya',
] as const
const families = [
  'Ng',
  'Öztürk',
  'Dvořák',
  'García',
  'Kowalska',
  'الأحمد',
  '田中',
  'Okoro',
  'Smith',
  'Levi',
  'Ferreira',
  'Nilsson',
  'Rossi',
  'Van den Berg',
  'Haile',
] as const
const places = [
  'North',
  'Harbor',
  'Old Town',
  'Riverside',
  'Airport',
  'West',
  'Hillside',
  'Lakeview',
] as const
const trades = ['Clinic', 'Pharmacy', 'Laboratory', 'Radiology', 'Home Care'] as const
const desks = ['Reception', 'Appointments', 'Billing', 'Night line'] as const

export const floorQueues = [
  'Reception',
  'Appointments',
  'Billing',
  'Prescriptions',
  'Laboratory results',
  'Insurance',
  'Home visits',
  'Spanish line',
  'Technical help',
  'Night line',
].map((name, index) => ({ id: `64af${String(index + 1).padStart(20, '0')}`, name }))

/** A person's name. */
export const personName = (random: Random): string => `${random.pick(given)} ${random.pick(families)}`

/** The path to a customer: a place, its house, sometimes a desk in it. */
export function customerPathOf(random: Random): { id: string; name: string }[] {
  const place = random.pick(places)
  const house = `${place} ${random.pick(trades)}`
  const desk = random.next() < 0.4 ? [random.pick(desks)] : []
  return ['Harbor Lane Care', house, ...desk].map((name, level) => ({ id: `64ad-${level}-${name}`, name }))
}
