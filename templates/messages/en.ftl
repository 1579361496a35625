### The words of the interface in English.

## The frame

native-name = English
skip = Skip to content
navigation = Site
breadcrumbs = Path
other-languages = Other languages
shown-in-another-language = There is no text in this language; you will see it in another
settings = Display
scheme = Colours
scheme-system = same as device
scheme-light = light
scheme-dark = dark
size = Text size
size-small = small
size-normal = normal
size-large = large
size-larger = larger
keys = Keyboard shortcuts
key-next = next note
key-previous = previous note
key-card = open the card of a name
key-language = other language
key-search = search
key-help = this list
key-close = close
keys-use = use these shortcuts
close = Close
edit = Report or correct an error
feed = { $format } feed
feed-title = { $site }: newest articles
feed-title-tag = { $site }: { $tag }
data = { $format } data
articles = Articles
entities = Names
search = Search
tags = Subjects
kinds = Kinds
kinds-all = All
notes = Notes
facts = Facts
draft = draft
more = continued

## Signs that join parts of a sentence

comma = ,
semicolon = ;
stop = .
colon = :
bracket = ]
question = ?
page-title = { $page } — { $site }
page-title-number = { $title }, page { $n }

## Front page and lists

specimen-from = From { $article }, paragraph { $number }
begin-reading = Begin reading
sign-name-shown = name
sign-name = has a page of its own
sign-found = was found by the program
sign-note = is the number of a note in the margin
sign-word-shown = word
sign-lemma = is the word that a note is about
sign-gloss = is explained in the margin
sign-verdict = marks a claim: { $verdict }
sign-correction = is corrected; the choice of text exchanges it
sign-received = stands in the text; the correction follows
sign-reading = replaces it in the corrected text
sign-number = is the number of a paragraph, and links to it
most-mentioned = Most often named
all-entities = All names
all-articles = All articles
letters = Letters
letters-other-script = Other letters
pages = Pages of this list
page-number = Page { $n }
previous-page = Previous
next-page = Next
paragraph-number = Paragraph { $number }

## Counts

count-articles = { $n ->
    [0] no articles
    [one] { $n } article
   *[other] { $n } articles
}
in-articles = { $n ->
    [one] { $places } in one article
   *[other] { $places } in { $n } articles
}
count-paragraphs = { $n ->
    [0] no paragraphs
    [one] { $n } paragraph
   *[other] { $n } paragraphs
}
count-notes = { $n ->
    [0] no notes
    [one] { $n } note
   *[other] { $n } notes
}
count-places = { $n ->
    [0] no mentions
    [one] { $n } mention
   *[other] { $n } mentions
}
count-entities = { $n ->
    [0] no names
    [one] { $n } name
   *[other] { $n } names
}

## What a reader shows and hides

about-text = About this text
cite-as = Cite as:
report = Report an error in this text
notes-of-paragraph = All notes of the paragraph
layers = Signs and notes
layers-kinds = By kind
layers-annotators = By annotator
layers-marks = In the text
layer-mentions = Names
layer-note = Comments
layer-gloss = Glosses
layer-correction = Corrections
layer-claim = Claims checked
layer-see = References
layer-marks = Note numbers
said-also = Notes on these words

## An article

contents = Contents
previous-article = Previous article
next-article = Next article
reading-time = { $n ->
    [one] a minute to read
   *[other] { $n } minutes to read
}

undated = undated
updated = updated { $date }
translated-by = translated by { $names }
both-texts = both texts side by side
both-texts-with = { both-texts } ({ $language })
side-by-side = side by side
in-language = in { $language }
text-in-language = { $language } text
show-texts = Show:
show-both = both texts
pair-uncertain = It is not certain that these paragraphs answer each other.
with-notes = with notes
original-text = { $language } original
translated-text = { $language } translation
read-text = Text:
as-received = as received
corrected = corrected
fallback-text = This article has no text in { $wanted }. It is shown in { $shown }, as it was received{ $notes ->
    [0] .
    [one] ; its note is in { $wanted }.
   *[other] ; its notes are in { $wanted }.
}
fallback-page = This page is not available in { $wanted }. It is shown in { $shown }.

## The margin

back-to-place = Back from note { $number }
mark-note = Note { $number }
mark-gloss = Gloss { $number }
mark-correction = Correction { $number }
mark-claim = Claim { $number }, { $verdict }
mark-see = Reference { $number }
footnote-call = Footnote { $mark }
footnote-back = Back to call { $number } of footnote { $mark }
whole-block = the whole paragraph
see = See
claim-of = Claimed by { $speaker }
certainty-probable = probable
certainty-possible = possible
lemma-paragraph = paragraph { $number }
reading-delete = to be left out
reading-insert-before = put in before it
reading-insert-after = put in after it
reading-insert-around = put in around it
reading-move-before = belongs before
reading-move-after = belongs after
verdict-supported = supported
verdict-disputed = disputed
verdict-refuted = refuted
verdict-unverified = unverified

## Links back and related articles

count-backlinks = { $n ->
    [0] no links here
    [one] { $n } link here
   *[other] { $n } links here
}
count-more-links = { $n ->
   *[other] and { $n } more
}
related = Related articles
related-linked = linked from here
related-names = both name { $names }
related-tags = { $n ->
    [one] same subject: { $tags }
   *[other] same subjects: { $tags }
}

## The page of an entity

concordance = Mentions in the texts
appears-with = Mentioned with
together-sentences = { $n ->
    [one] both in one sentence
   *[other] both in { $n } sentences
}
together-articles = { $n ->
    [one] both in one article
   *[other] both in { $n } articles
}
counts-are-mentions = Numbers are mentions
with-translations = translations included
more-passages = { $n ->
    [one] { $n } more passage
   *[other] { $n } more passages
}
description = In detail
relations = Relations
# What someone wrote or translated.
articles-of = Contributions
backlinks = Linked from
fact-names = Appears as
fact-began = { $kind ->
    [person] Born
    [organization] Founded
    [work] Published
    [product] Launched
   *[other] Began
}
fact-ended = { $kind ->
    [person] Died
    [organization] Dissolved
   *[other] Ended
}
# Years that tell people of one name apart: (born 1900), (until 1950).
lived-from = { $kind ->
    [person] born { $date }
   *[other] since { $date }
}
lived-until = { $kind ->
    [person] died { $date }
   *[other] until { $date }
}
site-wikidata = Wikidata
site-wikipedia = Wikipedia
site-viaf = VIAF
site-geonames = GeoNames
site-isni = ISNI
site-orcid = ORCID
site-gnd = GND
site-loc = Library of Congress
site-website = Website

## Letters

letter-from-to = Letter from { $from } to { $to }
letter-from = Letter from { $from }
letter-archive = Archive: { $archive }

## Translations that the original has left behind

outdated = The original was changed after this was translated.
outdated-noticed = The original was changed after this was translated (noticed on { $date }).

## Registers

reference = Reference
claims = Claims
claims-verdict = Claims: { $verdict }
claims-speaker = Claims by { $speaker }
count-claims = { $n ->
    [0] no claims
    [one] { $n } claim
   *[other] { $n } claims
}
by-verdict = By verdict
by-speaker = By speaker
column-claim = Claim
column-speaker = Speaker
column-verdict = Verdict
column-date = Date
column-sources = Sources
corrections = Corrections
corrections-tag = Corrections: { $tag }
count-corrections = { $n ->
    [0] no corrections
    [one] { $n } correction
   *[other] { $n } corrections
}
column-correction = Received and corrected
column-reason = Reason
glossary = Glossary
count-glosses = { $n ->
    [0] no entries
    [one] { $n } entry
   *[other] { $n } entries
}
column-words = Words
column-gloss = Explanation
column-places = Found in
annotators = Annotators
annotator-notes = Notes by { $name }
annotation-note = Note
annotation-gloss = Gloss
annotation-correction = Correction
annotation-claim = Claim
annotation-see = Reference
column-number = Number
filter-rows = Filter this page

## Chronology

chronology = Chronology
chronology-of = Chronology: { $name }
event-article = Article
count-events = { $n ->
    [one] { $n } event
   *[other] { $n } events
}

## Network

network = Network
network-about = An arc joins two names that are related or that the same sentences mention. The darker arcs are relations, the thicker ones join names with more sentences.
tie = { $one } – { $other }
column-name = Name
column-relation = Relation
column-other-name = Other name
column-sentences = Sentences
count-sentences = { $n ->
    [one] { $n } sentence
   *[other] { $n } sentences
}

## Kinds

kind-person = Person
kind-person-plural = People
kind-organization = Organization
kind-organization-plural = Organizations
kind-place = Place
kind-place-plural = Places
kind-event = Event
kind-event-plural = Events
kind-work = Work
kind-work-plural = Works
kind-product = Product
kind-product-plural = Products
kind-concept = Concept
kind-concept-plural = Concepts
kind-person-count = { $n ->
    [0] no people
    [one] { $n } person
   *[other] { $n } people
}
kind-organization-count = { $n ->
    [0] no organizations
    [one] { $n } organization
   *[other] { $n } organizations
}
kind-place-count = { $n ->
    [0] no places
    [one] { $n } place
   *[other] { $n } places
}
kind-event-count = { $n ->
    [0] no events
    [one] { $n } event
   *[other] { $n } events
}
kind-work-count = { $n ->
    [0] no works
    [one] { $n } work
   *[other] { $n } works
}
kind-product-count = { $n ->
    [0] no products
    [one] { $n } product
   *[other] { $n } products
}
kind-concept-count = { $n ->
    [0] no concepts
    [one] { $n } concept
   *[other] { $n } concepts
}

## Relations: as read from the one end, then from the other

relation-founded = founded
relation-founded-inverse = founded by
relation-leads = leads
relation-leads-inverse = led by
relation-works-for = works for
relation-works-for-inverse = employs
relation-member-of = member of
relation-member-of-inverse = members
relation-owns = owns
relation-owns-inverse = owned by
relation-part-of = part of
relation-part-of-inverse = parts
relation-located-in = { $kind ->
    [organization] based in
   *[other] located in
}
relation-located-in-inverse = here
relation-born-in = born in
relation-born-in-inverse = birthplace of
relation-created = created
relation-created-inverse = created by
relation-makes = makes
relation-makes-inverse = made by
relation-funds = funds
relation-funds-inverse = funded by
relation-studied-at = studied at
relation-studied-at-inverse = alumni
relation-married-to = married to
relation-parent-of = parent of
relation-parent-of-inverse = child of
relation-related-to = related to
relation-competes-with = competes with
relation-allied-with = allied with
relation-sued = sued
relation-sued-inverse = sued by
relation-succeeded = succeeded
relation-succeeded-inverse = succeeded by
relation-took-part-in = took part in
relation-took-part-in-inverse = participants
relation-named-after = named after
relation-named-after-inverse = namesakes

## Dates

# $date stands in these messages as its place needs it. $form tells what it names: day, month, year,
# decade, century; or other, if it begins with words of its own ("about 1900").
# date-day, date-century and date-decade make the words. $place tells where they stand: alone; range
# (an end of date-range); when (after "born", "updated" and the like); about, since, until, between,
# before, after (in the message of that name); inside stands for all places but alone that have no
# variant of their own.

date-about = about { $date }
date-uncertain = { $date } (?)
date-with = { $date } ({ $other })
date-since = since { $date }
date-until = until { $date }
date-range = { $form ->
    [year] { $from }–{ $to }
    [decade] { $from }–{ $to }
   *[other] { $from } – { $to }
}
date-between = between { $from } and { $to }
# The date itself is included: "../1711" is 1711 or earlier.
date-before = no later than { $date }
date-after = no earlier than { $date }
date-began = began { $date }
date-ended = ended { $date }
date-ordinal = { $century ->
    [c1] 1st
    [c2] 2nd
    [c3] 3rd
    [c21] 21st
   *[other] { $number }th
}
date-century = { $place ->
    [alone] { date-ordinal } century
    [range] { date-ordinal } century
    [when] in the { date-ordinal } century
   *[inside] the { date-ordinal } century
}
date-decade = { $place ->
    [alone] { $decade }s
    [range] { $decade }s
    [when] in the { $decade }s
   *[inside] the { $decade }s
}
# $date is the day as the language writes it; $day is its number, and $month its month and year.
date-day = { $date }

## Names of languages

# $use tells what a name is part of: name (nothing), in (in-language, fallback-text, fallback-page),
# text (text-in-language), original (original-text), translation (translated-text). These messages
# are also given $named: no, if the language has no message here and stands under its own name.

language-ar = Arabic
language-en = English
language-fa = Persian
language-he = Hebrew
language-ur = Urdu
language-fr = French
language-de = German
language-es = Spanish
language-it = Italian
language-pt = Portuguese
language-ru = Russian
language-tr = Turkish
language-ku = Kurdish
language-syr = Syriac
language-la = Latin
language-el = Greek
language-zh = Chinese
language-ja = Japanese
language-hi = Hindi
language-id = Indonesian

## Search and the other pages

search-names = Names
search-pages = Pages
search-texts = Texts
search-note = Note
search-more = Show more
search-more-passages = { $n ->
    [one] { $n } more passage
   *[other] { $n } more passages
}
search-count = { $n ->
    [one] { $n } result
   *[other] { $n } results
}
search-hint = Names or words; a phrase in quotation marks
search-filters = Filters
search-everything = all
search-kind = Kind
search-article = Article
search-tag = Subject
search-annotator = Annotator
search-from = Published from
search-to = until
search-hidden = { $n ->
    [one] The filters hide { $n } result.
   *[other] The filters hide { $n } results.
}
search-clear = Remove filters
search-mentioned = Passages that mention { $name } are included, whatever name they use. In quotation marks, only the words themselves are found.
search-none = No results for “{ $query }”.
search-advice-shorter = Try fewer words, or only the beginning of a word.
search-advice-spelling = Try another spelling, or the name in another language.
search-alike = Names that begin alike
search-failed = The search index could not be loaded.
search-needs-server = This copy of the site is read from a folder, and search needs a web server. Everything on this site is also listed here:
search-needs-script = Search needs JavaScript. Everything on this site is also listed here:
not-found = No such page
not-found-help = The address may be old or mistyped.
moved = This page has moved to
