/**
 * Words that carry no subject. Two lists, because a document's "about" may matter when the question has nothing better.
 */

const listed = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean))

/** Never indexed: every passage has them, so they only cost memory. */
export const functionWords = listed(`
  a an the and or but nor so as if than then that this these those there here it its itself he him his she her hers they them their theirs
  i me my mine we us our ours you your yours of to in on at by for from with into onto upon over under about between through during
  is are was were be been being am do does did done doing has have had having will would shall should can could may might must
  not no yes also too very just only such some any each both either neither other another own same
  e.g i.e etc s t d ll re ve im ive id youre theyre dont doesnt didnt isnt arent wasnt werent cant couldnt wont wouldnt shouldnt hasnt havent hadnt`)

/** Indexed, yet left out of a question as long as another word is left in it. */
export const questionWords = listed(`
  who whom whose what which when where why how whats whos wheres hows whens lets
  tell say says said give show explain describe please know want need find wondering wonder ask asking question answer think mean means meant
  get got go going let like thing things stuff something anything everything someone anyone hi hello hey ok okay thanks thank thx cheers
  u ur r pls plz gonna wanna because cos cuz bit lot actually really basically maybe kind sort
  called name named kinds type types many much used use using according happen happens happened`)
