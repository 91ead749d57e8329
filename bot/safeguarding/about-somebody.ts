/** For staff: a service's name is no concern. "Grass cutting" and "hate crime officer" speak of nobody; a concern speaks of somebody. */
import type { Classify } from './classify.ts'

const somebody = /\b(?:i|i'?m|i'?ve|me|my|myself|mine|he|he's|she|she's|hes|shes|they|they're|theyre|him|her|them|his|hers|their|himself|herself|themselves|someone|somebody|anyone|child|children|kids?|boys?|girls?|lads?|lass|lasses|teen|teens|teenagers?|youth|youngsters?|baby|babies|toddlers?|pupils?|students?|young (?:person|people|man|woman|men|women|lady)|people|person|yp|care.?leavers?|foster (?:carers?|mum|dad|son|daughter)|mum|mums|dad|dads|mother|father|parents?|brothers?|sisters?|sons?|daughters?|nephew|niece|cousin|grandson|granddaughter|uncle|aunt|auntie|nan|gran|grandad|stepdad|stepmum|stepfather|stepmother|boyfriend|girlfriend|partner|husband|wife|mate|friends?|neighbours?|residents? (?:has|have|is|was|told)|constituents?|man|men|woman|women|colleague|teacher|coach|carers?|worker|family|families|infant|newborn|\d{1,2}.?(?:yo|year))\b/i

/** The same classifier, without disclosures in messages that speak of nobody. Emergencies stand whoever is meant: missing one is worse. */
export const aboutSomebody = (classify: Classify): Classify => (message) => {
  const found = classify(message)
  if (found.level !== 'disclosure' || somebody.test(message)) return found
  const setAside = found.reasons.map(({ category, saw, rule }) => ({ category, saw, rule, because: 'speaks of nobody' }))
  return { level: 'none', category: null, reasons: [], setAside: [...found.setAside, ...setAside] }
}
