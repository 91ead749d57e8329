import { describe, expect, it } from '@jest/globals'
import type { Citation } from '#knowledge/answer/answer.ts'
import { isContact, withoutContacts } from './withhold-contacts.ts'

const quoting = (quote: string): Citation => ({ doc: 'd', title: 'Report', council: 'bury', councilName: 'Bury', paragraph: '1', date: '2020-11-25', status: 'expired', quote, passage: 'd/1' })

describe('contact details in a report', () => {
  it.each([
    "Author and/or contact officer: Tolis Vouyioukas, Corporate Director Children's Services",
    'CONTACT OFFICER: MANDY WILLIAMS, INTERIM STRATEGIC LEAD (PLACEMENT SERVICES & CYPIC)',
    "From: Name: Aidan O'Reilly Title: Service Manager - Corporate Parenting",
    "Name: Aidan O'Reilly", 'Names: Councillor Lis Every', 'Email: Lis.Every@cambridgeshire.gov.uk', 'Tel: (office) 01223 706398', 'Tel: 7641 5324',
    'Report of: Nicky Crouch Director of Family Services', 'Mandy Williams Interim Strategic Lead Placement Services 0161 253 5683',
    'This can be done by telephone [01296 382343] or email [democracy@buckinghamshire.gov.uk]',
  ])('is recognised: %s', (quote) => { expect(isContact(quote)).toBe(true) })

  it.each([
    'Support you as you move into adulthood and continue our relationship with you until you are 25',
    'Title: Corporate Parenting Strategy 2020 - 2023', 'Decision Date: 25 November 2020', 'DATE: 18 SEPTEMBER 2013', 'The Lead Member will take on the role of a participating observer.',
    'Report by: Cabinet member children and families', 'REPORT FROM: CABINET MEMBER FOR CHILDREN AND FAMILIES', 'Role: Chairman, Corporate Parenting Sub-Committee',
    'The Corporate Parenting panel recommended and endorsed a final version of the strategy on 18 May 2020.',
    'The strategy has been developed by the Corporate Parenting panel which includes representatives from Wye Valley Trust, Clinical Commissioning Group, foster carers and Herefordshire’s Children in Care council, Your Voice Matters.',
    'Every councillor and officer within a council has a responsibility to act for those children and young people as a parent would for their own child.',
    'Edward Timpson (Children’s Minister) outlines that children in care and care leavers are a priority across the whole council not just Children’s Services.',
  ])('is not seen in: %s', (quote) => { expect(isContact(quote)).toBe(false) })

  it('keeps the sentence that says whom to tell, without the number', () => {
    const quote = 'If you have any views that you would like the cabinet member to consider please inform the democratic services team. This can be done by telephone [01296 382343] or email [democracy@buckinghamshire.gov.uk]'
    expect(withoutContacts([quoting(quote)]).map((shown) => shown.quote)).toEqual(['If you have any views that you would like the cabinet member to consider please inform the democratic services team.'])
  })
  it('leaves out a row that is only a name', () => {
    expect(withoutContacts([quoting('Names: Councillor Lis Every'), quoting('Listen to you and show you respect')])).toHaveLength(1)
  })
})
