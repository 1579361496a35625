### Les textes de l’interface en français.
### Les espaces insécables sont écrites telles quelles : U+00A0 devant le deux-points et dans les guillemets, U+202F devant ; ? !.
### La forme [one] vaut pour 0 et 1, la forme [many] pour les millions. Le genre d’une entité est $gender : m ou f.

## La page

native-name = Français
skip = Aller au contenu
navigation = Rubriques
breadcrumbs = Fil d’Ariane
other-languages = Autres langues
shown-in-another-language = Pas de texte dans cette langue ; vous en verrez un dans une autre
settings = Affichage
scheme = Mode
scheme-system = selon l’appareil
scheme-light = clair
scheme-dark = sombre
size = Taille du texte
size-small = petite
size-normal = normale
size-large = grande
size-larger = très grande
keys = Raccourcis clavier
key-next = note suivante
key-previous = note précédente
key-card = ouvrir la fiche d’un nom
key-language = autre langue
key-search = recherche
key-help = cette liste
key-close = fermer
keys-use = utiliser ces raccourcis
close = Fermer
edit = Signaler ou corriger une erreur
feed = Flux { $format }
feed-title = { $site } : derniers articles
feed-title-tag = { $site } : { $tag }
data = Données { $format }
articles = Articles
entities = Index des noms
search = Recherche
tags = Thèmes
kinds = Catégories
kinds-all = Tous
notes = Notes
facts = En bref
draft = brouillon
more = lire la suite

## Les signes entre les parties d’une phrase

comma = ,
semicolon = { "\u202F" };
stop = .
colon = { "\u00A0" }:
bracket = ]
# La touche du clavier, donc sans espace.
question = ?
page-title = { $page } — { $site }
page-title-number = { $title }, page { $n }

## L’accueil et les listes

specimen-from = Extrait : { $article }, paragraphe { $number }
begin-reading = Commencer la lecture
sign-name-shown = nom
sign-name = a sa propre page
sign-found = a été repéré par le programme
sign-note = est le numéro d’une note en marge
sign-word-shown = mot
sign-lemma = est le mot que commente une note
sign-gloss = est expliqué en marge
sign-verdict = signale une affirmation : { $verdict }
sign-correction = est corrigé ; le choix du texte le remplace
sign-received = figure dans le texte ; la correction suit
sign-reading = le remplace dans le texte corrigé
sign-number = est le numéro d’un paragraphe et y renvoie
most-mentioned = Noms les plus souvent cités
all-entities = Tous les noms
all-articles = Tous les articles
letters = Initiales
letters-other-script = Autres alphabets
pages = Pages de la liste
page-number = Page { $n }
previous-page = Précédente
next-page = Suivante
paragraph-number = Paragraphe { $number }

## Les nombres

count-articles = { $n ->
    [0] aucun article
    [one] { $n } article
    [many] { $n } d’articles
   *[other] { $n } articles
}
in-articles = { $n ->
    [0] dans aucun article
    [1] { $places } dans un article
    [many] { $places } dans { $n } d’articles
   *[other] { $places } dans { $n } articles
}
count-paragraphs = { $n ->
    [0] aucun paragraphe
    [one] { $n } paragraphe
    [many] { $n } de paragraphes
   *[other] { $n } paragraphes
}
count-notes = { $n ->
    [0] aucune note
    [one] { $n } note
    [many] { $n } de notes
   *[other] { $n } notes
}
count-places = { $n ->
    [0] aucune mention
    [one] { $n } mention
    [many] { $n } de mentions
   *[other] { $n } mentions
}
count-entities = { $n ->
    [0] aucun nom
    [one] { $n } nom
    [many] { $n } de noms
   *[other] { $n } noms
}

## Ce que le lecteur montre et masque

about-text = À propos de ce texte
cite-as = Pour citer :
report = Signaler une erreur dans ce texte
notes-of-paragraph = Toutes les notes du paragraphe
layers = Signes et notes
layers-kinds = Par type
layers-annotators = Par annotateur
layers-marks = Dans le texte
layer-mentions = Noms
layer-note = Commentaires
layer-gloss = Gloses
layer-correction = Corrections
layer-claim = Affirmations examinées
layer-see = Renvois
layer-marks = Appels de note
said-also = Notes sur ces mots

## L’article

contents = Sommaire
previous-article = Article précédent
next-article = Article suivant
reading-time = { $n ->
    [0] moins d’une minute de lecture
    [one] { $n } minute de lecture
    [many] { $n } de minutes de lecture
   *[other] { $n } minutes de lecture
}

undated = sans date
updated = { $form ->
    [month] mise à jour en { $date }
    [year] mise à jour en { $date }
   *[other] mise à jour { $date }
}
translated-by = traduit par { $names }
both-texts = les deux textes en regard
both-texts-with = { both-texts } ({ $language })
side-by-side = textes en regard
in-language = en { $language }
text-in-language = { $named ->
    [no] Texte en { $language }
   *[yes] Texte { $language }
}
show-texts = Afficher :
show-both = les deux textes
pair-uncertain = La correspondance entre ces paragraphes n’est pas certaine.
with-notes = avec les notes
original-text = { $named ->
    [no] Original en { $language }
   *[yes] Original { $language }
}
translated-text = { $named ->
    [no] Traduction en { $language }
   *[yes] Traduction { $language }
}
read-text = Texte :
as-received = tel quel
corrected = corrigé
fallback-text = Cet article n’est pas disponible en { $wanted }. Il est affiché tel quel, en { $shown }{ $notes ->
    [0] .
    [one]  ; sa note est en { $wanted }.
    [many]  ; ses notes sont en { $wanted }.
   *[other]  ; ses notes sont en { $wanted }.
}
fallback-page = Cette page n’est pas disponible en { $wanted }. Elle est affichée en { $shown }.

## La marge

back-to-place = Retour de la note { $number }
mark-note = Commentaire { $number }
mark-gloss = Glose { $number }
mark-correction = Correction { $number }
mark-claim = Affirmation { $number }, { $verdict }
mark-see = Renvoi { $number }
footnote-call = Note de bas de page { $mark }
footnote-back = Retour à l’appel { $number } de la note de bas de page { $mark }
whole-block = tout le paragraphe
see = Voir
claim-of = Selon { $speaker }
certainty-probable = probable
certainty-possible = possible
lemma-paragraph = paragraphe { $number }
reading-delete = à supprimer
reading-insert-before = à faire précéder de
reading-insert-after = à faire suivre de
reading-insert-around = à encadrer de
reading-move-before = à placer avant
reading-move-after = à placer après
verdict-supported = confirmée
verdict-disputed = contestée
verdict-refuted = réfutée
verdict-unverified = non vérifiée

## Renvois vers la page et articles proches

count-backlinks = { $n ->
    [0] aucun renvoi ici
    [one] { $n } renvoi ici
    [many] { $n } de renvois ici
   *[other] { $n } renvois ici
}
count-more-links = { $n ->
    [one] et { $n } autre
   *[other] et { $n } autres
}
related = Articles proches
related-linked = cité ici
related-names = dans les deux : { $names }
related-tags = { $n ->
    [one] même thème : { $tags }
   *[other] mêmes thèmes : { $tags }
}

## La page d’un nom

concordance = Mentions dans les textes
appears-with = Apparaît avec
together-sentences = { $n ->
    [one] ensemble dans une phrase
    [many] ensemble dans { $n } de phrases
   *[other] ensemble dans { $n } phrases
}
together-articles = { $n ->
    [one] ensemble dans un article
    [many] ensemble dans { $n } d’articles
   *[other] ensemble dans { $n } articles
}
counts-are-mentions = Les nombres sont des mentions
with-translations = traductions comprises
more-passages = { $n ->
    [one] { $n } autre passage
    [many] { $n } d’autres passages
   *[other] { $n } autres passages
}
description = En détail
relations = Relations
articles-of = Contributions
backlinks = Pages qui renvoient ici
fact-names = Formes du nom
fact-began = { $kind ->
    [person] Naissance
    [organization] Fondation
    [work] Parution
    [product] Lancement
   *[other] Début
}
fact-ended = { $kind ->
    [person] Mort
    [organization] Dissolution
   *[other] Fin
}
# Des années qui distinguent les homonymes : (né en 1900), (jusqu’en 1950).
lived-from = { $kind ->
    [person] { $gender ->
        [f] née
       *[m] né
    } { $form ->
        [year] en { $date }
       *[other] { $date }
    }
   *[other] { date-since }
}
lived-until = { $kind ->
    [person] { $gender ->
        [f] morte
       *[m] mort
    } { $form ->
        [year] en { $date }
       *[other] { $date }
    }
   *[other] { date-until }
}
site-wikidata = Wikidata
site-wikipedia = Wikipédia
site-viaf = VIAF
site-geonames = GeoNames
site-isni = ISNI
site-orcid = ORCID
site-gnd = GND
site-loc = Bibliothèque du Congrès
site-website = Site web

## Les lettres

letter-from-to = Lettre adressée par { $from } à { $to }
letter-from = Lettre écrite par { $from }
letter-archive = Archives : { $archive }

## Traductions dont l’original a changé

outdated = L’original a été modifié après la traduction de ce passage.
outdated-noticed = L’original a été modifié après la traduction de ce passage (constaté { $date }).

## Les registres

reference = Références
claims = Affirmations
claims-verdict = Affirmations{ "\u00A0" }: { $verdict }
claims-speaker = Affirmations attribuées à { $speaker }
count-claims = { $n ->
    [0] aucune affirmation
    [one] { $n } affirmation
    [many] { $n } d’affirmations
   *[other] { $n } affirmations
}
by-verdict = Par verdict
by-speaker = Par auteur
column-claim = Affirmation
column-speaker = Auteur
column-verdict = Verdict
column-date = Date
column-sources = Sources
corrections = Corrections
corrections-tag = Corrections{ "\u00A0" }: { $tag }
count-corrections = { $n ->
    [0] aucune correction
    [one] { $n } correction
    [many] { $n } de corrections
   *[other] { $n } corrections
}
column-correction = Texte reçu et corrigé
column-reason = Motif
glossary = Glossaire
count-glosses = { $n ->
    [0] aucune entrée
    [one] { $n } entrée
    [many] { $n } d’entrées
   *[other] { $n } entrées
}
column-words = Mots
column-gloss = Explication
column-places = Emplacement
annotators = Annotateurs
annotator-notes = Notes de { $name }
annotation-note = Commentaire
annotation-gloss = Glose
annotation-correction = Correction
annotation-claim = Affirmation
annotation-see = Renvoi
column-number = Numéro
filter-rows = Filtrer cette page

## La chronologie

chronology = Chronologie
chronology-of = Chronologie : { $name }
event-article = Article
count-events = { $n ->
    [one] { $n } événement
    [many] { $n } d’événements
   *[other] { $n } événements
}

## Réseau

network = Réseau
network-about = Un arc relie deux noms liés entre eux ou cités dans les mêmes phrases. Les arcs plus foncés sont des relations, les plus épais relient des noms qui ont davantage de phrases en commun.
tie = { $one } – { $other }
column-name = Nom
column-relation = Relation
column-other-name = Autre nom
column-sentences = Phrases
count-sentences = { $n ->
    [one] { $n } phrase
    [many] { $n } de phrases
   *[other] { $n } phrases
}

## Les catégories

kind-person = Personne
kind-person-plural = Personnes
kind-organization = Organisation
kind-organization-plural = Organisations
kind-place = Lieu
kind-place-plural = Lieux
kind-event = Événement
kind-event-plural = Événements
kind-work = Œuvre
kind-work-plural = Œuvres
kind-product = Produit
kind-product-plural = Produits
kind-concept = Notion
kind-concept-plural = Notions
kind-person-count = { $n ->
    [0] aucune personne
    [one] { $n } personne
    [many] { $n } de personnes
   *[other] { $n } personnes
}
kind-organization-count = { $n ->
    [0] aucune organisation
    [one] { $n } organisation
    [many] { $n } d’organisations
   *[other] { $n } organisations
}
kind-place-count = { $n ->
    [0] aucun lieu
    [one] { $n } lieu
    [many] { $n } de lieux
   *[other] { $n } lieux
}
kind-event-count = { $n ->
    [0] aucun événement
    [one] { $n } événement
    [many] { $n } d’événements
   *[other] { $n } événements
}
kind-work-count = { $n ->
    [0] aucune œuvre
    [one] { $n } œuvre
    [many] { $n } d’œuvres
   *[other] { $n } œuvres
}
kind-product-count = { $n ->
    [0] aucun produit
    [one] { $n } produit
    [many] { $n } de produits
   *[other] { $n } produits
}
kind-concept-count = { $n ->
    [0] aucune notion
    [one] { $n } notion
    [many] { $n } de notions
   *[other] { $n } notions
}

## Les relations, lues d’un bout puis de l’autre

relation-founded = a fondé
relation-founded-inverse = { $gender ->
    [f] fondée par
   *[m] fondé par
}
relation-leads = dirige
relation-leads-inverse = { $gender ->
    [f] dirigée par
   *[m] dirigé par
}
relation-works-for = travaille pour
relation-works-for-inverse = emploie
relation-member-of = membre de
relation-member-of-inverse = membres
relation-owns = possède
relation-owns-inverse = appartient à
relation-part-of = fait partie de
relation-part-of-inverse = comprend
relation-located-in = { $kind ->
    [organization] siège
   *[other] localisation
}
relation-located-in-inverse = sur place
relation-born-in = lieu de naissance
relation-born-in-inverse = naissances
relation-created = a créé
relation-created-inverse = { $gender ->
    [f] créée par
   *[m] créé par
}
relation-makes = produit
relation-makes-inverse = { $gender ->
    [f] produite par
   *[m] produit par
}
relation-funds = finance
relation-funds-inverse = { $gender ->
    [f] financée par
   *[m] financé par
}
relation-studied-at = études
relation-studied-at-inverse = anciens étudiants
relation-married-to = { $gender ->
    [f] mariée à
   *[m] marié à
}
relation-parent-of = { $gender ->
    [f] mère de
   *[m] père de
}
relation-parent-of-inverse = { $gender ->
    [f] fille de
   *[m] fils de
}
relation-related-to = en rapport avec
relation-competes-with = en concurrence avec
relation-allied-with = alliance avec
relation-sued = a poursuivi en justice
relation-sued-inverse = { $gender ->
    [f] poursuivie en justice par
   *[m] poursuivi en justice par
}
relation-succeeded = a succédé à
relation-succeeded-inverse = a eu pour successeur
relation-took-part-in = a participé à
relation-took-part-in-inverse = participants
relation-named-after = doit son nom à
relation-named-after-inverse = a donné son nom à

## Les dates

date-about = { $place ->
    [since] { $date } environ
    [between] { $date } environ
   *[alone] vers { $date }
}
date-uncertain = { $date } (?)
date-with = { $date } ({ $other })
date-since = depuis { $date }
date-until = { $form ->
    [month] jusqu’en { $date }
    [year] jusqu’en { $date }
    [other] jusque { $date }
   *[day] jusqu’{ $date }
}
date-range = { $form ->
    [year] { $from }–{ $to }
    [decade] { $from }–{ $to }
   *[other] { $from } – { $to }
}
date-between = entre { $from } et { $to }
# La date elle-même est comprise.
date-before = { $form ->
    [month] au plus tard en { $date }
    [year] au plus tard en { $date }
   *[other] au plus tard { $date }
}
date-after = { $form ->
    [month] au plus tôt en { $date }
    [year] au plus tôt en { $date }
   *[other] au plus tôt { $date }
}
date-began = { $form ->
    [month] début en { $date }
    [year] début en { $date }
   *[other] début { $date }
}
date-ended = { $form ->
    [month] fin en { $date }
    [year] fin en { $date }
   *[other] fin { $date }
}
date-ordinal = { $century ->
    [c1] Ier
    [c2] IIe
    [c3] IIIe
    [c4] IVe
    [c5] Ve
    [c6] VIe
    [c7] VIIe
    [c8] VIIIe
    [c9] IXe
    [c10] Xe
    [c11] XIe
    [c12] XIIe
    [c13] XIIIe
    [c14] XIVe
    [c15] XVe
    [c16] XVIe
    [c17] XVIIe
    [c18] XVIIIe
    [c19] XIXe
    [c20] XXe
    [c21] XXIe
   *[other] { $number }e
}
date-century = { $place ->
    [alone] { date-ordinal } siècle
    [range] { date-ordinal } siècle
    [when] au { date-ordinal } siècle
    [until] au { date-ordinal } siècle
    [before] au { date-ordinal } siècle
    [after] au { date-ordinal } siècle
   *[inside] le { date-ordinal } siècle
}
date-decade = { $place ->
    [alone] années { $decade }
    [range] années { $decade }
    [until] aux années { $decade }
    [when] dans les années { $decade }
    [before] dans les années { $decade }
    [after] dans les années { $decade }
   *[inside] les années { $decade }
}
date-day = { $place ->
    [alone] { "" }
    [range] { "" }
    [until] au{ " " }
   *[inside] le{ " " }
}{ $day ->
    [one] 1er
   *[other] { $day }
} { $month }

## Les noms de langues : « en anglais », « texte anglais », et au féminin « traduction anglaise »

language-ar = arabe
language-en = { $use ->
    [translation] anglaise
   *[name] anglais
}
language-fa = { $use ->
    [translation] persane
   *[name] persan
}
language-he = { $use ->
    [translation] hébraïque
   *[name] hébreu
}
language-ur = { $use ->
    [translation] ourdoue
   *[name] ourdou
}
language-fr = { $use ->
    [translation] française
   *[name] français
}
language-de = { $use ->
    [translation] allemande
   *[name] allemand
}
language-es = { $use ->
    [translation] espagnole
   *[name] espagnol
}
language-it = { $use ->
    [translation] italienne
   *[name] italien
}
language-pt = { $use ->
    [translation] portugaise
   *[name] portugais
}
language-ru = russe
language-tr = { $use ->
    [translation] turque
   *[name] turc
}
language-ku = kurde
language-syr = syriaque
language-la = { $use ->
    [translation] latine
   *[name] latin
}
language-el = { $use ->
    [translation] grecque
   *[name] grec
}
language-zh = { $use ->
    [translation] chinoise
   *[name] chinois
}
language-ja = { $use ->
    [translation] japonaise
   *[name] japonais
}
language-hi = hindi
language-id = { $use ->
    [translation] indonésienne
   *[name] indonésien
}

## La recherche et les autres pages

search-names = Noms
search-pages = Pages
search-texts = Textes
search-note = Note
search-more = Afficher la suite
search-more-passages = { $n ->
    [one] { $n } autre passage
    [many] { $n } d’autres passages
   *[other] { $n } autres passages
}
search-count = { $n ->
    [0] aucun résultat
    [one] { $n } résultat
    [many] { $n } de résultats
   *[other] { $n } résultats
}
search-hint = Des noms ou des mots ; une expression entre guillemets
search-filters = Filtres
search-everything = tout
search-kind = Type
search-article = Article
search-tag = Thème
search-annotator = Annotateur
search-from = Publié depuis
search-to = jusqu’en
search-hidden = { $n ->
    [one] Les filtres masquent { $n } résultat.
    [many] Les filtres masquent { $n } de résultats.
   *[other] Les filtres masquent { $n } résultats.
}
search-clear = Retirer les filtres
search-mentioned = Les passages qui mentionnent { $name } sont compris, quel que soit le nom employé. Entre guillemets, seuls les mots eux-mêmes sont cherchés.
search-none = Aucun résultat pour « { $query } ».
search-advice-shorter = Essayez avec moins de mots, ou avec le seul début d’un mot.
search-advice-spelling = Essayez une autre orthographe, ou le nom dans une autre langue.
search-alike = Noms au début semblable
search-failed = L’index de recherche n’a pas pu être chargé.
search-needs-server = Cette copie du site est lue depuis un dossier, et la recherche a besoin d’un serveur web. Tout le contenu du site figure aussi dans ces listes :
search-needs-script = La recherche a besoin de JavaScript. Tout le contenu du site figure aussi dans ces listes :
not-found = Page introuvable
not-found-help = L’adresse est peut-être ancienne ou mal saisie.
moved = Cette page a changé d’adresse :
