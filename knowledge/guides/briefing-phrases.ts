/** How people ask what corporate parenting means for work they name, how they say what they work on, and how they ask for a fact instead. */

/** A question for the documents, whatever service it names. */
export const asksTheDocuments: readonly RegExp[] = [
  /\b(?:strategy|strategies|report|reports|paper|document|documents|plan|plans|guidance|act|law|covenant|pledge|promises?|policy|appendix|minutes)\s+(?:\w+\s+){0,2}(?:say|says|said|mention|mentions|promise|promises|state|states|list|lists|commit|commits|cover|covers|contain)\b/,
  /\b(?:in|does|did|do|from|of) (?:the|our|your|this|that|bury|westminster)\S* (?:\w+ )?(?:strategy|report|action plan|document|cabinet paper|minutes)\b/,
  /\bwhat (?:do|did|does|have|has) (?:we|they|you|it|cabinet|council|the council|members|bury|westminster|cambridgeshire|herefordshire|buckinghamshire|cambs|bucks|hereford)\b.{0,20}\b(?:say|said|promise|promised|decide|decided|agree|agreed|commit|committed|state)\b/,
  /^\W*(?:who(?! would|'d)|whose|when|how (?:many|much|often|long|old)|which(?! bits?| parts?)|where|is there(?! anything| something)|are there|until what|at what age|what (?:age|date|year|years|percentage|number|proportion|budget|priority|priorities|questions?|page|para))\b/,
  /\bhow (?:many|much|often|long)\b.{0,60}\?*$/,
  /\bwhen (?:was|were|is|did|does|will|do)\b/,
  /\bwho (?:is|are|was|wrote|chairs|sits|leads|owns|decides|decided|monitors|signed|do i (?:ask|ring|call|contact|report))\b/,
  /\b(?:compare|compared|versus)\b/, /\bquestions? (?:to|for|i could|i should|we)\b.{0,20}\b(?:ask|put|panel|raise)\b/, /\bquestions (?:on|about)\b/, /\b(?:should|could|might) (?:i|we|members|councillors|the panel) ask\b|\b(?:i|we|members) (?:should|could|might) ask\b/,
  /^\W*(?:is|are|was|were|do|does|did|has|have|can|will|am) (?:it|there|we|they|you|i|all|the|every|only|this)\b(?!.*(?:anything|have to|need to|give|brief|explain|tell me|apply|relevant|affect|to do with|mean|dut(?:y|ies)|role|responsib|anything for|anything in))/, /\bimplications?\b/, /\b(?:what(?:'?s| is| are)|define|meaning of) (?:a|an) \w+(?: \w+)?\W*$/, /\bwhat does \w+ (?:stand for|mean)\W*$/,
  /\b(?:bin|rubbish|recycling) (?:collection )?day\b/, /\b(?:weather|restaurant|printer|joke|linkedin|homework)\b/, /\b(?:football|rugby|cricket|the|a) match\b/, /\b(?:legal )?definition of\b/, /\bwhere do i (?:pay|park|report)\b/, /\b(?:in|on|outside|near|at the end of|down) my (?:street|road|house|lane|village|avenue|close)\b(?!.*\b(?:mean|to do with)\b)/, /\bhow do i (?:pay|report|fix|reset|apply|book|renew|contact|get)\b/,
  /\b(?:under|in|by) the (?:\w+ ){0,4}act\b/, /\bin it\W*$/, /\bstatutory guidance\b/, /\bwhat'?s on\b/, /^\W*(?:is|are) \b.+\b(?:duty|law|legal|obligation|requirement|offence|crime)\W*$/,
  /\b(?:set|change|switch|make) my (?:council|service|team|job|role)\b/, /\b(?:do|will|can|could|would|should) care leavers? (?:get|pay|have|need|be entitled)\b/,
]

const subject = '(?:corporate parent(?:ing|s|hood|al)?(?: duty| role| responsibilit\\w+| principles?)?|being a (?:good )?(?:corporate )?parent|cp|this|that|it|all (?:of )?this|all that|the (?:duty|duties|role|principles))'
/** Ways to ask what it means for somebody's work. */
export const asksMeaning: readonly RegExp[] = [
  /\bmean(?:s|t)?\b[^?.]*\b(?:for|to|in|at|as|if|when)\b/, /\bmeans? (?:for|to) \w+/, /\bmeaning (?:for|to|of)\b.*\bfor\b/,
  /\b(?:got|get|have|has|having|anything|nothing|something|owt|much|what|whats)\b.{0,30}\bto do with\b/, /\bto do with (?:me|us|my|our|them|it|this|corporate)\b/,
  new RegExp(`\\b(?:does|do|would|will|should|how|can|could) ${subject} (?:\\w+ ){0,2}(?:affect|apply|relate|impact|touch|involve|fit|concern|matter|work|look|cover|include|translate|help|change)`),
  /\bwhere (?:do|does)\b.{0,40}\b(?:fit|come) in\b/, /\bhow (?:do|does)\b.{0,50}\b(?:fit in|come into|contribute|play|relate|link|connect|help|support)\b/,
  /\b(?:role|part|job|bit|responsibilit\w+|dut(?:y|ies)|contribution|relevance) (?:of|for|do|does|can|in|as|is|are|should)\b/, /\b(?:s|my|our|their|your|the) (?:role|part|bit|contribution|responsibilit\w+|dut(?:y|ies))\b/,
  /\bwhat (?:do|should) i (?:tell|say)\b/, /\bwhat(?:s|'s| is) expected\b/, /\bwhat (?:can|could|should|must|do|does|would|might|shall|are|is)\b.{0,70}\b(?:do|be doing|know|consider|think|offer|provide|contribute|change|ask|bear|worry|need|remember|for (?:children|care|looked))\b/,
  /\bhow (?:can|could|should|might|would|do|are|is)\b.{0,60}\b(?:help|support|be|become|act|make|contribute|better|good|involved|affected|parent\w*|expected)\b/,
  /\bwhy (?:should|does|do|would|is|are|am|have|has|did|must|me|us)\b/, /\bwhy .{0,40}\bmatters?\b/,
  /\b(?:brief|briefing|explain|tell me about|run me through|talk me through|summary|summarise|one pager|guide|guidance|advice|tips|intro|introduction|overview)\b/,
  /\b(?:anything|something|nothing) (?:\w+ ){0,3}(?:for|relevant)\b/, /\bin it for\b/, /\bsupposed to\b/, /\b(?:link|links|connection|relationship|overlap) (?:between|with|to)\b/, /\b(?:can|could|would|will) you (?:please )?(?:give|send|show|do|write|help|tell|explain|talk)\b/, /\bmattered\b/, /\bshould (?:know|do|think|care|consider|be)\b/, /\b(?:asked|expected|required|wanted) (?:of|from)\b|\bhave any (?:dut\w+|responsib\w+|role)\b/, /\bso what\b/, /\b(?:want|wants|wanted|asked|asking|ask|wonder\w*|like) (?:me )?(?:to know |about )?(?:what|how|why|if)\b/, /\bwhat (?:they|we|i|he|she|people|staff) (?:should|can|could|need|must|have|ought|might|do)\b/, /\b(?:relevant|relevance|apply|applies|applicable|affects?|concerns?|matters?|matter|involves?) (?:to|for|in)?\b/,
  new RegExp(`${subject}\\W+(?:and|for|in|at|within|from|as|to|on|by|if|when|&|\\+|-|–|:|\\/)\\W`), new RegExp(`(?:and|&|\\+|-|–|:|\\/)\\W*${subject}\\W*$`),
  /\b(?:i|we) (?:need|have|want|ought|should|got) to (?:know|do|think|consider|understand)\b/, /\bwhat about\b/, /\bhow about\b/, /\b(?:do|does) (?:we|i|they|that|it|this) (?:even )?count\b/,
  /^\W*(?:(?:i'?m|i am|as|for) )?(?:the |a |our |your )?(?:(?:deputy|assistant|shadow|acting|interim|new) )*(?:cabinet member|portfolio holder|portfolio|lead member|director|head|manager|chair|vice chair|lead|leads|responsible|spokesperson) (?:for|of|on)\b/,
  /\bneeds? to know\b/, /\b(?:come|comes|fall|falls) under (?:this|it|that)\b/, /\bdifference\b.{0,30}\bmakes?\b/, /\b(?:can|could|should|might) (?:\w+ ){1,4}(?:do|be) (?:more|better|different\w*)\b/, /\b(?:any|some) (?:pointers|tips|advice|thoughts|ideas|suggestions)\b/,
]
/** Names the subject, which is enough beside a service's name as long as nothing asks for a fact. */
export const namesTheSubject = /\bcorporate parent(?:s|ing)?\b/

// "we do the council tax" tells what somebody works on; "what do we do about council tax" does not.
const own = String.raw`(?<!\b(?:do|does|did|can|could|will|would|should|shall|have|has|are|am|must|may|might|what|where|when|how|who|so|that|if) )\b`
/** Ways to say what one works on. */
export const tellsOwnWork: readonly RegExp[] = [
  new RegExp(`${own}(?:i|we)(?: (?:also|just|only|currently|mostly|mainly|now|actually|basically|both|help|have to))* (?:run|manage|lead|head|head up|work|do|look after|oversee|cover|supervise|coordinate|co-ordinate|deliver|commission|sit|chair|handle|deal|process|collect|allocate|send|answer|write|chase|set|sell|fix|mend|cut|clean|empty|drive|teach|plan|issue|inspect|let|buy|pay|hire|recruit|register|represent|provide|organise|build|design|own|train|operate|repair|keep|administer|license|assess|review|advise|decide|arrange|patrol|serve|hold|have|am|are|was|used)\\b`),
  /\b(?:i am|i'm|im|ima|we are|we're|were|i was|as|(?<=^\W*)being)\s+(?:\w+ ){0,2}(?:a|an|the|in|on|from|with|your|responsible|in charge|at|part of|one of)\b/,
  /\b(?:i'm|im|i am) (?!(?:preparing|asking|trying|wondering|looking (?:for|at)|writing|not|interested|curious|worried|after|going|told|asked|thinking|keen|confused|unclear|afraid|sorry|reading|struggling|unsure|sure|aware|hoping)\b)/,
  /^(?:(?:hi|hello|hiya|morning|afternoon|evening|so|ok|well)\W+)*(?:i|we) (?!(?:want|need|would|wonder\w*|think|thought|read|heard|saw|have|had|can|cant|can't|cannot|could|may|must|should|shall|will|won't|did|do|don't|didn't|hope|know|understand|ask|asked|mean|meant|get|got|see|feel|agreed?|believe|say|said|promised?|are|am)\b)[a-z]+\b/,
  /\b(?:people|staff|colleagues|those|officers|someone|anyone) who\b/, /^\W*(?:running|managing|chairing|leading|coordinating|looking after|working|responsible for|in charge of|new to|newly)\b/, /\bthe \w+(?: \w+)? (?:portfolio|brief)\b/,
  /^\W*(?:\w+ ){0,3}(?:practitioner|officer|manager|worker|lead|adviser|advisor|director|assistant|nurse|teacher|coordinator|supervisor|commissioner|engineer) (?:in|for|at|with) (?!.*\b(?:what|who|which|how|when|where|say|says|promise\w*)\b)[^?]*$/,
  // "Filling holes in roads", "paediatrician who does the assessments", "people come to us when somebody dies".
  /^\W*(?!(?:according|anything|something|nothing|everything|being|concerning|considering|during|evening|following|going|meaning|missing|morning|parenting|regarding|thinking|wondering|asking)\b)[a-z]+ing (?!(?:in|about|of|to|is|was|are|and) )(?!.*\b(?:what|who|which|how|when|where|why|promise\w*|strateg\w+|report\w*|say|says)\b)[^?]*$/,
  /^\W*(?:\w+ ){1,3}(?:who|that|which) (?:do|does|run|runs|look|looks|lead|leads|manage|manages|deal|deals|get|gets|make|makes|help|helps|work|works|check|checks|sort|sorts|keep|keeps)\b[^?]*$/,
  /^\W*(?:people|residents|families|customers|folk|they) (?:come to|ring|phone|call|write to|e-?mail|turn to|talk to|contact|visit) us\b/,
  /\bmy (?:team|lot|service|department|job|role|area|portfolio|staff|work|unit|directorate|section)\b/, /\bour (?:\w+ ){0,3}(?:team|service|department|staff|people|unit|colleagues|lot|centres?|crews?)\b/, /\bhere\b/,
]

/** Openings that ask for a fact. */
export const asksForAFact = /^\W*(?:(?:is|are|am) (?!there)(?:\w+ ){1,4}(?:a )?(?:corporate parents?|covered|included|bound|responsible|accountable)\W*$|list|name|find|search|show|quote|recommend|suggest|define|and |whats|what'?s|what (?:is|are|was|were|did|do|kind|sort|support|help|happens?|about|[a-z]+ (?:is|are|was|were|did|has|have) )|who|whose|when|where|which(?! bits?| parts?)|how (?:many|much|long|often|old|is|are|was|were|did)|can (?:a|care|children|young)|(?:is|are|do|does|did|was|were|has|have) (?:the (?:strategy|report|council|panel|plan)|care|children|young|bury|westminster))\b/

/** A report's heading or a detail, beside a service's name: "scrutiny comments", "FOI status", "democratic services email address". */
export const asksSomething = /\?|\b(?:date|cost|costs|decided|decision|changes?|figures?|numbers?|priority|priorities|promises?|protocol|survey|budget|in|like|comments?|status|issues?|risks?|address|email|phone|remit|headcount|pressures?|views?|summary|key points?|divisions?)\b/
