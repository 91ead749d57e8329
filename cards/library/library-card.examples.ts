import type { LibraryContent } from './library-card.ts'
import { libraryCard } from './library-card.ts'

const expired = 'Out of date: this report’s period has ended.'

const contents = {
  'five reports': {
    heading: 'The documents I hold',
    documents: [
      { title: 'Corporate Parenting Strategy', source: 'Buckinghamshire Council, 20 October 2020', caution: expired },
      { title: 'Corporate Parenting Strategy', source: 'Bury Council, 11 December 2013', caution: expired },
      { title: 'Corporate Parenting strategy', source: 'Westminster City Council, 21 October 2019', caution: expired },
      { title: 'Children and Social Work Act 2017, section 1', source: 'England, 27 April 2017' },
    ],
  },
  'none': { heading: 'I hold no documents yet', documents: [] },
  'sixty': { heading: 'The documents I hold', documents: Array.from({ length: 60 }, (_, index) => ({ title: `Strategy number ${index + 1} with quite a long title, adopted by full council`, source: `Cyngor Sir ${index + 1}, 1 May 2024`, caution: expired })) },
} satisfies Record<string, LibraryContent>

export const examples = Object.entries(contents).map(([name, content]) => ({ name, card: libraryCard(content) }))
