### Los textos de la interfaz en español.
### La forma [many] es la de los millones. El género de una entidad es $gender: m o f.

## La página

native-name = Español
skip = Ir al contenido
navigation = Secciones
breadcrumbs = Ruta
other-languages = Otros idiomas
shown-in-another-language = No hay texto en este idioma; verá uno en otro
settings = Apariencia
scheme = Modo
scheme-system = según el dispositivo
scheme-light = claro
scheme-dark = oscuro
size = Tamaño del texto
size-small = pequeño
size-normal = normal
size-large = grande
size-larger = muy grande
keys = Atajos de teclado
key-next = nota siguiente
key-previous = nota anterior
key-card = abrir la ficha de un nombre
key-language = otro idioma
key-search = búsqueda
key-help = esta lista
key-close = cerrar
keys-use = usar estos atajos
close = Cerrar
edit = Avisar de un error o corregirlo
feed = Canal { $format }
feed-title = { $site }: últimos artículos
feed-title-tag = { $site }: { $tag }
data = Datos { $format }
articles = Artículos
entities = Índice de nombres
search = Búsqueda
tags = Temas
kinds = Categorías
kinds-all = Todos
notes = Notas
facts = Datos
draft = borrador
more = seguir leyendo

## Los signos entre las partes de una frase

comma = ,
semicolon = ;
stop = .
colon = :
bracket = ]
# La tecla, por eso sin signo de apertura.
question = ?
page-title = { $page } — { $site }
page-title-number = { $title }, página { $n }

## La portada y las listas

specimen-from = De { $article }, párrafo { $number }
begin-reading = Empezar a leer
sign-name-shown = nombre
sign-name = tiene página propia
sign-found = lo ha reconocido el programa
sign-note = es el número de una nota al margen
sign-word-shown = palabra
sign-lemma = es la palabra que comenta una nota
sign-gloss = se explica al margen
sign-verdict = señala una afirmación: { $verdict }
sign-correction = se corrige; la elección del texto lo cambia
sign-received = figura en el texto; le sigue la corrección
sign-reading = la sustituye en el texto corregido
sign-number = es el número de un párrafo y enlaza con él
most-mentioned = Nombres más mencionados
all-entities = Todos los nombres
all-articles = Todos los artículos
letters = Iniciales
letters-other-script = Otros alfabetos
pages = Páginas de la lista
page-number = Página { $n }
previous-page = Anterior
next-page = Siguiente
paragraph-number = Párrafo { $number }

## Los números

count-articles = { $n ->
    [0] ningún artículo
    [one] { $n } artículo
    [many] { $n } de artículos
   *[other] { $n } artículos
}
in-articles = { $n ->
    [0] en ningún artículo
    [one] { $places } en un artículo
    [many] { $places } en { $n } de artículos
   *[other] { $places } en { $n } artículos
}
count-paragraphs = { $n ->
    [0] ningún párrafo
    [one] { $n } párrafo
    [many] { $n } de párrafos
   *[other] { $n } párrafos
}
count-notes = { $n ->
    [0] ninguna nota
    [one] { $n } nota
    [many] { $n } de notas
   *[other] { $n } notas
}
count-places = { $n ->
    [0] ninguna mención
    [one] { $n } mención
    [many] { $n } de menciones
   *[other] { $n } menciones
}
count-entities = { $n ->
    [0] ningún nombre
    [one] { $n } nombre
    [many] { $n } de nombres
   *[other] { $n } nombres
}

## Lo que el lector muestra y oculta

about-text = Sobre este texto
cite-as = Citar como:
report = Avisar de un error en este texto
notes-of-paragraph = Todas las notas del párrafo
layers = Signos y notas
layers-kinds = Por tipo
layers-annotators = Por anotador
layers-marks = En el texto
layer-mentions = Nombres
layer-note = Comentarios
layer-gloss = Glosas
layer-correction = Correcciones
layer-claim = Afirmaciones a examen
layer-see = Remisiones
layer-marks = Llamadas de nota
said-also = Notas sobre estas palabras

## El artículo

contents = Contenido
previous-article = Artículo anterior
next-article = Artículo siguiente
reading-time = { $n ->
    [0] menos de un minuto de lectura
    [one] { $n } minuto de lectura
    [many] { $n } de minutos de lectura
   *[other] { $n } minutos de lectura
}

undated = sin fecha
updated = { $form ->
    [month] actualizado en { $date }
    [year] actualizado en { $date }
   *[other] actualizado { $date }
}
translated-by = traducido por { $names }
both-texts = los dos textos en paralelo
both-texts-with = { both-texts } ({ $language })
side-by-side = textos en paralelo
in-language = en { $language }
text-in-language = Texto en { $language }
show-texts = Mostrar:
show-both = los dos textos
pair-uncertain = La correspondencia entre estos párrafos no es segura.
with-notes = con las notas
original-text = Original en { $language }
translated-text = Traducción al { $language }
read-text = Texto:
as-received = sin corregir
corrected = corregido
fallback-text = Este artículo no está disponible en { $wanted }. Se muestra en { $shown }, tal como se recibió{ $notes ->
    [0] .
    [one] ; su nota está en { $wanted }.
    [many] ; sus notas están en { $wanted }.
   *[other] ; sus notas están en { $wanted }.
}
fallback-page = Esta página no está disponible en { $wanted }. Se muestra en { $shown }.

## El margen

back-to-place = Volver de la nota { $number }
mark-note = Comentario { $number }
mark-gloss = Glosa { $number }
mark-correction = Corrección { $number }
mark-claim = Afirmación { $number }, { $verdict }
mark-see = Remisión { $number }
footnote-call = Nota al pie { $mark }
footnote-back = Volver a la llamada { $number } de la nota al pie { $mark }
whole-block = todo el párrafo
see = Véase
claim-of = Según { $speaker }
certainty-probable = probable
certainty-possible = posible
lemma-paragraph = párrafo { $number }
reading-delete = suprimir
reading-insert-before = añadir delante
reading-insert-after = añadir detrás
reading-insert-around = encerrar entre
reading-move-before = colocar delante de
reading-move-after = colocar detrás de
verdict-supported = confirmada
verdict-disputed = discutida
verdict-refuted = refutada
verdict-unverified = sin verificar

## Remisiones a esta página y artículos relacionados

count-backlinks = { $n ->
    [0] ninguna remisión aquí
    [one] { $n } remisión aquí
    [many] { $n } de remisiones aquí
   *[other] { $n } remisiones aquí
}
count-more-links = { $n ->
   *[other] y { $n } más
}
related = Artículos relacionados
related-linked = enlazado desde aquí
related-names = en ambos: { $names }
related-tags = { $n ->
    [one] mismo tema: { $tags }
   *[other] mismos temas: { $tags }
}

## La página de un nombre

concordance = Menciones en los textos
appears-with = Aparece junto a
together-sentences = { $n ->
    [one] juntos en una frase
    [many] juntos en { $n } de frases
   *[other] juntos en { $n } frases
}
together-articles = { $n ->
    [one] juntos en un artículo
    [many] juntos en { $n } de artículos
   *[other] juntos en { $n } artículos
}
counts-are-mentions = Los números son menciones
with-translations = traducciones incluidas
more-passages = { $n ->
    [one] { $n } pasaje más
    [many] { $n } de pasajes más
   *[other] { $n } pasajes más
}
description = En detalle
relations = Relaciones
articles-of = Colaboraciones
backlinks = Páginas que remiten aquí
fact-names = Aparece como
fact-began = { $kind ->
    [person] Nacimiento
    [organization] Fundación
    [work] Publicación
    [product] Lanzamiento
   *[other] Inicio
}
fact-ended = { $kind ->
    [person] Fallecimiento
    [organization] Disolución
   *[other] Fin
}
# Años que distinguen a los homónimos: (n. 1900), (hasta 1950).
lived-from = { $kind ->
    [person] n. { $date }
   *[other] desde { $date }
}
lived-until = { $kind ->
    [person] m. { $date }
   *[other] hasta { $date }
}
site-wikidata = Wikidata
site-wikipedia = Wikipedia
site-viaf = VIAF
site-geonames = GeoNames
site-isni = ISNI
site-orcid = ORCID
site-gnd = GND
site-loc = Biblioteca del Congreso
site-website = Sitio web

## Las cartas

letter-from-to = Carta de { $from } a { $to }
letter-from = Carta de { $from }
letter-archive = Archivo: { $archive }

## Traducciones cuyo original ha cambiado

outdated = El original se modificó después de la traducción de este pasaje.
outdated-noticed = El original se modificó después de la traducción de este pasaje (se advirtió { $date }).

## Los registros

reference = Consulta
claims = Afirmaciones
claims-verdict = Afirmaciones: { $verdict }
claims-speaker = Afirmaciones de { $speaker }
count-claims = { $n ->
    [0] ninguna afirmación
    [one] { $n } afirmación
    [many] { $n } de afirmaciones
   *[other] { $n } afirmaciones
}
by-verdict = Por veredicto
by-speaker = Por autor
column-claim = Afirmación
column-speaker = Autor
column-verdict = Veredicto
column-date = Fecha
column-sources = Fuentes
corrections = Correcciones
corrections-tag = Correcciones: { $tag }
count-corrections = { $n ->
    [0] ninguna corrección
    [one] { $n } corrección
    [many] { $n } de correcciones
   *[other] { $n } correcciones
}
column-correction = Texto recibido y corregido
column-reason = Motivo
glossary = Glosario
count-glosses = { $n ->
    [0] ninguna entrada
    [one] { $n } entrada
    [many] { $n } de entradas
   *[other] { $n } entradas
}
column-words = Palabras
column-gloss = Explicación
column-places = Dónde aparece
annotators = Anotadores
annotator-notes = Notas de { $name }
annotation-note = Comentario
annotation-gloss = Glosa
annotation-correction = Corrección
annotation-claim = Afirmación
annotation-see = Remisión
column-number = Número
filter-rows = Filtrar esta página

## La cronología

chronology = Cronología
chronology-of = Cronología: { $name }
event-article = Artículo
count-events = { $n ->
    [one] { $n } suceso
    [many] { $n } de sucesos
   *[other] { $n } sucesos
}

## Red

network = Red
network-about = Un arco une dos nombres relacionados o que aparecen en las mismas frases. Los arcos más oscuros son relaciones; los más gruesos unen nombres con más frases en común.
tie = { $one } – { $other }
column-name = Nombre
column-relation = Relación
column-other-name = Otro nombre
column-sentences = Frases
count-sentences = { $n ->
    [one] { $n } frase
    [many] { $n } de frases
   *[other] { $n } frases
}

## Las categorías

kind-person = Persona
kind-person-plural = Personas
kind-organization = Organización
kind-organization-plural = Organizaciones
kind-place = Lugar
kind-place-plural = Lugares
kind-event = Acontecimiento
kind-event-plural = Acontecimientos
kind-work = Obra
kind-work-plural = Obras
kind-product = Producto
kind-product-plural = Productos
kind-concept = Concepto
kind-concept-plural = Conceptos
kind-person-count = { $n ->
    [0] ninguna persona
    [one] { $n } persona
    [many] { $n } de personas
   *[other] { $n } personas
}
kind-organization-count = { $n ->
    [0] ninguna organización
    [one] { $n } organización
    [many] { $n } de organizaciones
   *[other] { $n } organizaciones
}
kind-place-count = { $n ->
    [0] ningún lugar
    [one] { $n } lugar
    [many] { $n } de lugares
   *[other] { $n } lugares
}
kind-event-count = { $n ->
    [0] ningún acontecimiento
    [one] { $n } acontecimiento
    [many] { $n } de acontecimientos
   *[other] { $n } acontecimientos
}
kind-work-count = { $n ->
    [0] ninguna obra
    [one] { $n } obra
    [many] { $n } de obras
   *[other] { $n } obras
}
kind-product-count = { $n ->
    [0] ningún producto
    [one] { $n } producto
    [many] { $n } de productos
   *[other] { $n } productos
}
kind-concept-count = { $n ->
    [0] ningún concepto
    [one] { $n } concepto
    [many] { $n } de conceptos
   *[other] { $n } conceptos
}

## Las relaciones, leídas desde un extremo y luego desde el otro

relation-founded = fundó
relation-founded-inverse = { $gender ->
    [f] fundada por
   *[m] fundado por
}
relation-leads = dirige
relation-leads-inverse = { $gender ->
    [f] dirigida por
   *[m] dirigido por
}
relation-works-for = trabaja para
relation-works-for-inverse = emplea a
relation-member-of = miembro de
relation-member-of-inverse = miembros
relation-owns = posee
relation-owns-inverse = propiedad de
relation-part-of = forma parte de
relation-part-of-inverse = comprende
relation-located-in = { $kind ->
    [organization] tiene su sede en
   *[other] se encuentra en
}
relation-located-in-inverse = aquí
relation-born-in = { $gender ->
    [f] nacida en
   *[m] nacido en
}
relation-born-in-inverse = nacimientos
relation-created = creó
relation-created-inverse = { $gender ->
    [f] creada por
   *[m] creado por
}
relation-makes = produce
relation-makes-inverse = { $gender ->
    [f] producida por
   *[m] producido por
}
relation-funds = financia
relation-funds-inverse = { $gender ->
    [f] financiada por
   *[m] financiado por
}
relation-studied-at = estudió en
relation-studied-at-inverse = antiguos alumnos
relation-married-to = { $gender ->
    [f] casada con
   *[m] casado con
}
relation-parent-of = { $gender ->
    [f] madre de
   *[m] padre de
}
relation-parent-of-inverse = { $gender ->
    [f] hija de
   *[m] hijo de
}
relation-related-to = guarda relación con
relation-competes-with = compite con
relation-allied-with = alianza con
relation-sued = demandó a
relation-sued-inverse = { $gender ->
    [f] demandada por
   *[m] demandado por
}
relation-succeeded = sucedió a
relation-succeeded-inverse = tuvo como sucesor a
relation-took-part-in = participó en
relation-took-part-in-inverse = participantes
relation-named-after = debe su nombre a
relation-named-after-inverse = dio nombre a

## Las fechas

date-about = { $place ->
    [since] aproximadamente { $date }
    [until] aproximadamente { $date }
   *[alone] hacia { $date }
}
date-uncertain = { $date } (?)
date-with = { $date } ({ $other })
date-since = desde { $date }
date-until = hasta { $date }
date-range = { $form ->
    [year] { $from }–{ $to }
    [decade] { $from }–{ $to }
   *[other] { $from } – { $to }
}
date-between = entre { $from } y { $to }
# La propia fecha está incluida: 1711 o antes.
date-before = { $place ->
    [when] { $form ->
        [day] el{ " " }
        [decade] en la{ " " }
        [century] en el{ " " }
        [other] { "" }
       *[year] en{ " " }
    }
   *[alone] { "" }
}{ $date } o antes
date-after = { $place ->
    [when] { $form ->
        [day] el{ " " }
        [decade] en la{ " " }
        [century] en el{ " " }
        [other] { "" }
       *[year] en{ " " }
    }
   *[alone] { "" }
}{ $date } o después
date-began = { $form ->
    [month] inicio en { $date }
    [year] inicio en { $date }
   *[other] inicio { $date }
}
date-ended = { $form ->
    [month] fin en { $date }
    [year] fin en { $date }
   *[other] fin { $date }
}
date-ordinal = { $century ->
    [c1] I
    [c2] II
    [c3] III
    [c4] IV
    [c5] V
    [c6] VI
    [c7] VII
    [c8] VIII
    [c9] IX
    [c10] X
    [c11] XI
    [c12] XII
    [c13] XIII
    [c14] XIV
    [c15] XV
    [c16] XVI
    [c17] XVII
    [c18] XVIII
    [c19] XIX
    [c20] XX
    [c21] XXI
   *[other] { $number }
}
date-century = { $place ->
    [alone] siglo { date-ordinal }
    [range] siglo { date-ordinal }
    [before] siglo { date-ordinal }
    [after] siglo { date-ordinal }
    [when] en el siglo { date-ordinal }
   *[inside] el siglo { date-ordinal }
}
date-decade = { $place ->
    [alone] década de { $decade }
    [range] década de { $decade }
    [before] década de { $decade }
    [after] década de { $decade }
    [when] en la década de { $decade }
   *[inside] la década de { $decade }
}
date-day = { $place ->
    [alone] { $date }
    [range] { $date }
    [before] { $date }
    [after] { $date }
   *[inside] el { $date }
}

## Los nombres de los idiomas

language-ar = árabe
language-en = inglés
language-fa = persa
language-he = hebreo
language-ur = urdu
language-fr = francés
language-de = alemán
language-es = español
language-it = italiano
language-pt = portugués
language-ru = ruso
language-tr = turco
language-ku = kurdo
language-syr = siríaco
language-la = latín
language-el = griego
language-zh = chino
language-ja = japonés
language-hi = hindi
language-id = indonesio

## La búsqueda y las demás páginas

search-names = Nombres
search-pages = Páginas
search-texts = Textos
search-note = Nota
search-more = Mostrar más
search-more-passages = { $n ->
    [one] { $n } pasaje más
    [many] { $n } de pasajes más
   *[other] { $n } pasajes más
}
search-count = { $n ->
    [0] ningún resultado
    [one] { $n } resultado
    [many] { $n } de resultados
   *[other] { $n } resultados
}
search-hint = Nombres o palabras; una expresión, entre comillas
search-filters = Filtros
search-everything = todo
search-kind = Tipo
search-article = Artículo
search-tag = Tema
search-annotator = Anotador
search-from = Publicado desde
search-to = hasta
search-hidden = { $n ->
    [one] Los filtros ocultan { $n } resultado.
    [many] Los filtros ocultan { $n } de resultados.
   *[other] Los filtros ocultan { $n } resultados.
}
search-clear = Quitar los filtros
search-mentioned = Se incluyen los pasajes con menciones de { $name }, sea cual sea el nombre que usen. Entre comillas solo se buscan las palabras mismas.
search-none = Sin resultados para «{ $query }».
search-advice-shorter = Pruebe con menos palabras o solo con el principio de una palabra.
search-advice-spelling = Pruebe con otra grafía o con el nombre en otro idioma.
search-alike = Nombres que empiezan de forma parecida
search-failed = No se ha podido cargar el índice de búsqueda.
search-needs-server = Esta copia del sitio se lee desde una carpeta, y la búsqueda necesita un servidor web. Todo el contenido del sitio figura también en estas listas:
search-needs-script = La búsqueda necesita JavaScript. Todo el contenido del sitio figura también en estas listas:
not-found = Página no encontrada
not-found-help = Puede que la dirección sea antigua o esté mal escrita.
moved = Esta página ha cambiado de dirección:
