/** Two reports to test with. */
import type { HeldDocument, Library } from './library.ts'

const bury: HeldDocument = {
  id: 'bury-2013', title: 'Corporate Parenting Strategy', council: 'bury', councilName: 'Bury', kind: 'cover report', collection: 'strategy', date: '2013-09-18',
  period: { from: '2013-09-18', to: '2018-03-31' }, periodStated: false, licence: 'public', file: 'bury-2013.txt', sha256: '0', status: 'expired',
}
const herefordshire: HeldDocument = {
  ...bury, periodStated: undefined, id: 'herefordshire-2020', title: 'Corporate Parenting Strategy 2020 - 2023', council: 'herefordshire', councilName: 'Herefordshire', date: '2020-09-24', period: { from: '2020-09-24', to: '2023-12-31' },
}

export const library: Library = { documents: () => [bury, herefordshire] }
