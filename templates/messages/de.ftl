### Die Wörter der Oberfläche auf Deutsch.

## Der Rahmen

native-name = Deutsch
skip = Zum Inhalt springen
navigation = Hauptmenü
breadcrumbs = Sie sind hier
other-languages = Andere Sprachen
shown-in-another-language = Kein Text in dieser Sprache; angezeigt wird ein Text in einer anderen
settings = Darstellung
scheme = Farbschema
scheme-system = wie das System
scheme-light = hell
scheme-dark = dunkel
size = Schriftgröße
size-small = klein
size-normal = normal
size-large = groß
size-larger = sehr groß
keys = Tastenkürzel
key-next = nächste Anmerkung
key-previous = vorige Anmerkung
key-card = Kurzinfo zu einem Namen öffnen
key-language = Sprache wechseln
key-search = Suche
key-help = diese Übersicht
key-close = schließen
keys-use = Tastenkürzel verwenden
close = Schließen
edit = Fehler melden oder korrigieren
feed = { $format }-Feed
feed-title = { $site }: neueste Artikel
feed-title-tag = { $site }: { $tag }
data = { $format }-Daten
articles = Artikel
entities = Namen
search = Suche
tags = Themen
kinds = Kategorien
kinds-all = Alle
notes = Anmerkungen
facts = Angaben
draft = Entwurf
more = weiterlesen

## Zeichen, die Teile eines Satzes verbinden

comma = ,
semicolon = ;
stop = .
colon = :
bracket = ]
question = ?
page-title = { $page } – { $site }
page-title-number = { $title }, Seite { $n }

## Startseite und Listen

specimen-from = Aus „{ $article }“, Absatz { $number }
begin-reading = Zum Lesen
sign-name-shown = Name
sign-name = hat eine eigene Seite
sign-found = wurde vom Programm erkannt
sign-note = Nummer einer Anmerkung am Rand
sign-word-shown = Wort
sign-lemma = Wort, zu dem eine Anmerkung gehört
sign-gloss = wird am Rand erklärt
sign-verdict = Behauptung: { $verdict }
sign-correction = wird berichtigt; die Wahl des Textes tauscht es aus
sign-received = steht im Text; danach folgt die Berichtigung
sign-reading = steht dafür im korrigierten Text
sign-number = Nummer eines Absatzes und Link darauf
most-mentioned = Am häufigsten genannt
all-entities = Alle Namen
all-articles = Alle Artikel
letters = Buchstaben
letters-other-script = Andere Schriften
pages = Seiten dieser Liste
page-number = Seite { $n }
previous-page = Zurück
next-page = Weiter
paragraph-number = Absatz { $number }

## Anzahlen

count-articles = { $n ->
    [0] keine Artikel
    [one] { $n } Artikel
   *[other] { $n } Artikel
}
in-articles = { $n ->
    [0] in keinem Artikel
    [one] { $places } in einem Artikel
   *[other] { $places } in { $n } Artikeln
}
count-paragraphs = { $n ->
    [0] keine Absätze
    [one] { $n } Absatz
   *[other] { $n } Absätze
}
count-notes = { $n ->
    [0] keine Anmerkungen
    [one] { $n } Anmerkung
   *[other] { $n } Anmerkungen
}
count-places = { $n ->
    [0] nicht erwähnt
    [one] { $n } Erwähnung
   *[other] { $n } Erwähnungen
}
count-entities = { $n ->
    [0] keine Namen
    [one] { $n } Name
   *[other] { $n } Namen
}

## Was Leser ein- und ausblenden

about-text = Über diesen Text
cite-as = Zitieren als:
report = Einen Fehler in diesem Text melden
notes-of-paragraph = Alle Anmerkungen zum Absatz
layers = Zeichen und Anmerkungen
layers-kinds = Nach Art
layers-annotators = Nach Verfasser
layers-marks = Im Text
layer-mentions = Namen
layer-note = Kommentare
layer-gloss = Worterklärungen
layer-correction = Korrekturen
layer-claim = Geprüfte Behauptungen
layer-see = Verweise
layer-marks = Anmerkungsziffern
said-also = Anmerkungen zu dieser Stelle

## Ein Artikel

contents = Inhalt
previous-article = Voriger Artikel
next-article = Nächster Artikel
reading-time = { $n ->
    [0] weniger als eine Minute Lesezeit
    [one] eine Minute Lesezeit
   *[other] { $n } Minuten Lesezeit
}

undated = ohne Datum
updated = { $form ->
    [month] aktualisiert im { $date }
   *[other] aktualisiert { $date }
}
translated-by = übersetzt von { $names }
both-texts = beide Texte nebeneinander
both-texts-with = { both-texts } ({ $language })
side-by-side = zweisprachig
in-language = auf { $language }
text-in-language = { $named ->
    [no] Text auf { $language }
   *[yes] { $language } Text
}
show-texts = Anzeigen:
show-both = beide Texte
pair-uncertain = Ob diese Absätze einander entsprechen, ist nicht sicher.
with-notes = mit Anmerkungen
original-text = { $named ->
    [no] Original auf { $language }
   *[yes] { $language } Original
}
translated-text = { $named ->
    [no] Übersetzung auf { $language }
   *[yes] { $language } Übersetzung
}
read-text = Text:
as-received = unverändert
corrected = korrigiert
fallback-text = Diesen Artikel gibt es nicht auf { $wanted }. Er erscheint hier unverändert auf { $shown }{ $notes ->
    [0] .
    [one] , die Anmerkung auf { $wanted }.
   *[other] , die Anmerkungen auf { $wanted }.
}
fallback-page = Diese Seite gibt es nicht auf { $wanted }. Sie erscheint hier auf { $shown }.

## Der Rand

back-to-place = Zurück von Anmerkung { $number }
mark-note = Kommentar { $number }
mark-gloss = Worterklärung { $number }
mark-correction = Korrektur { $number }
mark-claim = Behauptung { $number }, { $verdict }
mark-see = Verweis { $number }
footnote-call = Fußnote { $mark }
footnote-back = Zurück zu Stelle { $number } von Fußnote { $mark }
whole-block = der ganze Absatz
see = Siehe
claim-of = Behauptung von { $speaker }
certainty-probable = wahrscheinlich
certainty-possible = möglich
lemma-paragraph = Absatz { $number }
reading-delete = zu streichen
reading-insert-before = davor fehlt
reading-insert-after = danach fehlt
reading-insert-around = davor und danach fehlen
reading-move-before = gehört vor
reading-move-after = gehört hinter
verdict-supported = belegt
verdict-disputed = umstritten
verdict-refuted = widerlegt
verdict-unverified = unbestätigt

## Rückverweise und verwandte Artikel

count-backlinks = { $n ->
    [0] keine Verweise hierher
    [one] { $n } Verweis hierher
   *[other] { $n } Verweise hierher
}
count-more-links = { $n ->
    [one] und { $n } weiterer
   *[other] und { $n } weitere
}
related = Verwandte Artikel
related-linked = von hier verlinkt
related-names = beide nennen { $names }
related-tags = { $n ->
    [one] gleiches Thema: { $tags }
   *[other] gleiche Themen: { $tags }
}

## Die Seite zu einem Namen

concordance = Erwähnungen in den Texten
appears-with = Zusammen genannt mit
together-sentences = { $n ->
    [one] beide in einem Satz
   *[other] beide in { $n } Sätzen
}
together-articles = { $n ->
    [one] beide in einem Artikel
   *[other] beide in { $n } Artikeln
}
counts-are-mentions = Die Zahlen sind Erwähnungen
with-translations = Übersetzungen mitgezählt
more-passages = { $n ->
    [one] { $n } weitere Stelle
   *[other] { $n } weitere Stellen
}
description = Ausführlich
relations = Beziehungen
articles-of = Beiträge
backlinks = Verweise auf diese Seite
fact-names = Genannt als
fact-began = { $kind ->
    [person] Geboren
    [organization] Gegründet
    [work] Erschienen
    [product] Eingeführt
   *[other] Beginn
}
fact-ended = { $kind ->
    [person] Gestorben
    [organization] Aufgelöst
   *[other] Ende
}
# Jahre, die Gleichnamige unterscheiden: (geboren 1900), (bis 1950).
lived-from = { $kind ->
    [person] geboren { $date }
   *[other] seit { $date }
}
lived-until = { $kind ->
    [person] gestorben { $date }
   *[other] bis { $date }
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

## Briefe

letter-from-to = Brief von { $from } an { $to }
letter-from = Brief von { $from }
letter-archive = Archiv: { $archive }

## Übersetzungen, deren Original sich geändert hat

outdated = Das Original wurde nach der Übersetzung dieser Stelle geändert.
outdated-noticed = Das Original wurde nach der Übersetzung dieser Stelle geändert (bemerkt { $date }).

## Verzeichnisse

reference = Verzeichnisse
claims = Behauptungen
claims-verdict = Behauptungen: { $verdict }
claims-speaker = Behauptungen von { $speaker }
count-claims = { $n ->
    [0] keine Behauptungen
    [one] { $n } Behauptung
   *[other] { $n } Behauptungen
}
by-verdict = Nach Befund
by-speaker = Nach Sprecher
column-claim = Behauptung
column-speaker = Sprecher
column-verdict = Befund
column-date = Datum
column-sources = Quellen
corrections = Korrekturen
corrections-tag = Korrekturen: { $tag }
count-corrections = { $n ->
    [0] keine Korrekturen
    [one] { $n } Korrektur
   *[other] { $n } Korrekturen
}
column-correction = Überliefert und korrigiert
column-reason = Grund
glossary = Glossar
count-glosses = { $n ->
    [0] keine Einträge
    [one] { $n } Eintrag
   *[other] { $n } Einträge
}
column-words = Wörter
column-gloss = Erklärung
column-places = Fundstelle
annotators = Verfasser der Anmerkungen
annotator-notes = Anmerkungen von { $name }
annotation-note = Kommentar
annotation-gloss = Worterklärung
annotation-correction = Korrektur
annotation-claim = Behauptung
annotation-see = Verweis
column-number = Nummer
filter-rows = Diese Seite filtern

## Chronologie

chronology = Chronologie
chronology-of = Chronologie: { $name }
event-article = Artikel
count-events = { $n ->
    [one] { $n } Ereignis
   *[other] { $n } Ereignisse
}

## Netz

network = Netz
network-about = Ein Bogen verbindet zwei Namen, die in einer Beziehung stehen oder in denselben Sätzen vorkommen. Dunklere Bögen sind Beziehungen; je dicker der Bogen, desto mehr gemeinsame Sätze.
tie = { $one } – { $other }
column-name = Name
column-relation = Beziehung
column-other-name = Anderer Name
column-sentences = Sätze
count-sentences = { $n ->
    [one] { $n } Satz
   *[other] { $n } Sätze
}

## Kategorien

kind-person = Person
kind-person-plural = Personen
kind-organization = Organisation
kind-organization-plural = Organisationen
kind-place = Ort
kind-place-plural = Orte
kind-event = Ereignis
kind-event-plural = Ereignisse
kind-work = Werk
kind-work-plural = Werke
kind-product = Produkt
kind-product-plural = Produkte
kind-concept = Begriff
kind-concept-plural = Begriffe
kind-person-count = { $n ->
    [0] keine Personen
    [one] { $n } Person
   *[other] { $n } Personen
}
kind-organization-count = { $n ->
    [0] keine Organisationen
    [one] { $n } Organisation
   *[other] { $n } Organisationen
}
kind-place-count = { $n ->
    [0] keine Orte
    [one] { $n } Ort
   *[other] { $n } Orte
}
kind-event-count = { $n ->
    [0] keine Ereignisse
    [one] { $n } Ereignis
   *[other] { $n } Ereignisse
}
kind-work-count = { $n ->
    [0] keine Werke
    [one] { $n } Werk
   *[other] { $n } Werke
}
kind-product-count = { $n ->
    [0] keine Produkte
    [one] { $n } Produkt
   *[other] { $n } Produkte
}
kind-concept-count = { $n ->
    [0] keine Begriffe
    [one] { $n } Begriff
   *[other] { $n } Begriffe
}

## Beziehungen: vom einen Ende her gelesen, dann vom anderen

relation-founded = gründete
relation-founded-inverse = gegründet von
relation-leads = leitet
relation-leads-inverse = geleitet von
relation-works-for = arbeitet für
relation-works-for-inverse = beschäftigt
relation-member-of = Mitglied von
relation-member-of-inverse = Mitglieder
relation-owns = besitzt
relation-owns-inverse = im Besitz von
relation-part-of = Teil von
relation-part-of-inverse = Teile
relation-located-in = { $kind ->
    [organization] Sitz in
   *[other] liegt in
}
relation-located-in-inverse = hier
relation-born-in = geboren in
relation-born-in-inverse = Geburtsort von
relation-created = schuf
relation-created-inverse = geschaffen von
relation-makes = produziert
relation-makes-inverse = produziert von
relation-funds = finanziert
relation-funds-inverse = finanziert von
relation-studied-at = studierte an
relation-studied-at-inverse = Alumni
relation-married-to = verheiratet mit
relation-parent-of = { $gender ->
    [f] Mutter von
   *[m] Vater von
}
relation-parent-of-inverse = { $gender ->
    [f] Tochter von
   *[m] Sohn von
}
relation-related-to = in Verbindung mit
relation-competes-with = konkurriert mit
relation-allied-with = verbündet mit
relation-sued = verklagte
relation-sued-inverse = verklagt von
relation-succeeded = folgte auf
relation-succeeded-inverse = abgelöst von
relation-took-part-in = beteiligt an
relation-took-part-in-inverse = Beteiligte
relation-named-after = benannt nach
relation-named-after-inverse = namensgebend für

## Daten

date-about = ca. { $date }
date-uncertain = { $date } (?)
date-with = { $date } ({ $other })
date-since = seit { $date }
date-until = bis { $date }
date-range = { $form ->
    [year] { $from }–{ $to }
    [decade] { $from }–{ $to }
   *[other] { $from } – { $to }
}
date-between = zwischen { $from } und { $to }
# Das Datum selbst ist eingeschlossen.
date-before = { $form ->
    [month] spätestens im { $date }
   *[other] spätestens { $date }
}
date-after = { $form ->
    [month] frühestens im { $date }
   *[other] frühestens { $date }
}
date-began = { $form ->
    [month] Beginn im { $date }
   *[other] Beginn { $date }
}
date-ended = { $form ->
    [month] Ende im { $date }
   *[other] Ende { $date }
}
date-ordinal = { $number }.
date-century = { $place ->
    [alone] { date-ordinal } Jahrhundert
    [range] { date-ordinal } Jahrhundert
    [about] { date-ordinal } Jahrhundert
    [when] im { date-ordinal } Jahrhundert
    [before] im { date-ordinal } Jahrhundert
    [after] im { date-ordinal } Jahrhundert
    [until] zum { date-ordinal } Jahrhundert
   *[inside] dem { date-ordinal } Jahrhundert
}
date-decade = { $place ->
    [alone] { $decade }er Jahre
    [range] { $decade }er Jahre
    [about] { $decade }er Jahre
    [when] in den { $decade }er Jahren
    [before] in den { $decade }er Jahren
    [after] in den { $decade }er Jahren
    [until] in die { $decade }er Jahre
   *[inside] den { $decade }er Jahren
}
date-day = { $place ->
    [alone] { $date }
    [range] { $date }
    [about] { $date }
    [when] am { $date }
    [before] am { $date }
    [after] am { $date }
    [until] zum { $date }
   *[inside] dem { $date }
}

## Namen der Sprachen: „auf Arabisch“, „Arabischer Text“, „Arabisches Original“, „Arabische Übersetzung“

language-ar = { $use ->
    [text] Arabischer
    [original] Arabisches
    [translation] Arabische
   *[name] Arabisch
}
language-en = { $use ->
    [text] Englischer
    [original] Englisches
    [translation] Englische
   *[name] Englisch
}
language-fa = { $use ->
    [text] Persischer
    [original] Persisches
    [translation] Persische
   *[name] Persisch
}
language-he = { $use ->
    [text] Hebräischer
    [original] Hebräisches
    [translation] Hebräische
   *[name] Hebräisch
}
language-ur = { $use ->
    [text] Urdusprachiger
    [original] Urdusprachiges
    [translation] Urdusprachige
   *[name] Urdu
}
language-fr = { $use ->
    [text] Französischer
    [original] Französisches
    [translation] Französische
   *[name] Französisch
}
language-de = { $use ->
    [text] Deutscher
    [original] Deutsches
    [translation] Deutsche
   *[name] Deutsch
}
language-es = { $use ->
    [text] Spanischer
    [original] Spanisches
    [translation] Spanische
   *[name] Spanisch
}
language-it = { $use ->
    [text] Italienischer
    [original] Italienisches
    [translation] Italienische
   *[name] Italienisch
}
language-pt = { $use ->
    [text] Portugiesischer
    [original] Portugiesisches
    [translation] Portugiesische
   *[name] Portugiesisch
}
language-ru = { $use ->
    [text] Russischer
    [original] Russisches
    [translation] Russische
   *[name] Russisch
}
language-tr = { $use ->
    [text] Türkischer
    [original] Türkisches
    [translation] Türkische
   *[name] Türkisch
}
language-ku = { $use ->
    [text] Kurdischer
    [original] Kurdisches
    [translation] Kurdische
   *[name] Kurdisch
}
language-syr = { $use ->
    [text] Syrischer
    [original] Syrisches
    [translation] Syrische
   *[name] Syrisch
}
language-la = { $use ->
    [text] Lateinischer
    [original] Lateinisches
    [translation] Lateinische
   *[name] Latein
}
language-el = { $use ->
    [text] Griechischer
    [original] Griechisches
    [translation] Griechische
   *[name] Griechisch
}
language-zh = { $use ->
    [text] Chinesischer
    [original] Chinesisches
    [translation] Chinesische
   *[name] Chinesisch
}
language-ja = { $use ->
    [text] Japanischer
    [original] Japanisches
    [translation] Japanische
   *[name] Japanisch
}
language-hi = { $use ->
    [text] Hindisprachiger
    [original] Hindisprachiges
    [translation] Hindisprachige
   *[name] Hindi
}
language-id = { $use ->
    [text] Indonesischer
    [original] Indonesisches
    [translation] Indonesische
   *[name] Indonesisch
}

## Suche und die übrigen Seiten

search-names = Namen
search-pages = Seiten
search-texts = Texte
search-note = Anmerkung
search-more = Mehr anzeigen
search-more-passages = { $n ->
    [one] { $n } weitere Stelle
   *[other] { $n } weitere Stellen
}
search-count = { $n ->
    [one] { $n } Treffer
   *[other] { $n } Treffer
}
search-hint = Namen oder Wörter; Wortfolgen in Anführungszeichen
search-filters = Filter
search-everything = alle
search-kind = Art
search-article = Artikel
search-tag = Thema
search-annotator = Verfasser
search-from = Erschienen ab
search-to = bis
search-hidden = { $n ->
    [one] Die Filter blenden { $n } Treffer aus.
   *[other] Die Filter blenden { $n } Treffer aus.
}
search-clear = Filter aufheben
search-mentioned = Stellen, die { $name } erwähnen, gehören dazu, gleich unter welchem Namen. In Anführungszeichen werden nur die Wörter selbst gefunden.
search-none = Keine Treffer für „{ $query }“.
search-advice-shorter = Versuchen Sie es mit weniger Wörtern oder nur mit dem Anfang eines Wortes.
search-advice-spelling = Versuchen Sie es mit einer anderen Schreibweise oder mit dem Namen in einer anderen Sprache.
search-alike = Namen, die ähnlich beginnen
search-failed = Der Suchindex ließ sich nicht laden.
search-needs-server = Diese Kopie der Website wird aus einem Ordner gelesen, und die Suche braucht einen Webserver. Alles auf dieser Website ist auch hier verzeichnet:
search-needs-script = Die Suche braucht JavaScript. Alles auf dieser Website ist auch hier verzeichnet:
not-found = Seite nicht gefunden
not-found-help = Die Adresse ist vielleicht veraltet oder falsch geschrieben.
moved = Diese Seite finden Sie jetzt hier:
