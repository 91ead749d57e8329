import { describe, expect, it } from '@jest/globals'
import { councilsNamed, withCouncil, withoutCouncils } from './council-names.ts'
import { councilsHeld, shortName } from './library.ts'

const held = councilsHeld([
  { council: 'bury', councilName: 'Bury Council' }, { council: 'cambridgeshire', councilName: 'Cambridgeshire County Council' },
  { council: 'herefordshire', councilName: 'Herefordshire Council' }, { council: 'buckinghamshire', councilName: 'Buckinghamshire Council' },
  { council: 'westminster', councilName: 'Westminster City Council' },
])
const named = (text: string) => councilsNamed(text, held).map(({ council }) => council.id)

describe('councils named', () => {
  it('knows them as people write them', () => {
    expect(named("Who monitors it in Bucks compared with Cambs' plan?")).toEqual(['buckinghamshire', 'cambridgeshire'])
    expect(named('key decision in westminster AND hereford?')).toEqual(['westminster', 'herefordshire'])
  })
  it('reads a misspelt long name', () => {
    expect(named('and in herfordshire?')).toEqual(['herefordshire'])
    expect(named('buckinghampshire')).toEqual(['buckinghamshire'])
  })
  it('does not take Hertfordshire, which is another council, for Herefordshire', () => {
    expect(named('what does hertfordshire do')).toEqual([])
  })
  it('does not hear a council in "to bury" alone being part of a longer word', () => {
    expect(named('Aylesbury and Banbury')).toEqual([])
  })
  it('names a council once when its full name has two words for it', () => {
    expect(named('bury Bury council')).toEqual(['bury'])
  })
})

describe('asking elsewhere', () => {
  it('puts another name in the same place', () => {
    expect(withCouncil("How is Bury's strategy paid for?", held, 'Herefordshire')).toBe("How is Herefordshire's strategy paid for?")
  })
  it('takes names out with what tied them in', () => {
    expect(withoutCouncils("how is bury's strategy paid for in bury council", held)).toBe('how is strategy paid for')
  })
})

describe('short names', () => {
  it('says councils as people do', () => {
    expect(['Westminster City Council', 'Bury Metropolitan Borough Council', 'London Borough of Camden', 'bury'].map(shortName)).toEqual(['Westminster', 'Bury', 'Camden', 'Bury'])
  })
})
