### Kata-kata antarmuka dalam bahasa Indonesia.

## Kerangka halaman

native-name = Bahasa Indonesia
skip = Langsung ke isi
navigation = Menu utama
breadcrumbs = Anda di sini
other-languages = Bahasa lain
shown-in-another-language = Tidak ada teks dalam bahasa ini; yang ditampilkan adalah teks dalam bahasa lain
settings = Tampilan
scheme = Tema
scheme-system = ikuti perangkat
scheme-light = terang
scheme-dark = gelap
size = Ukuran huruf
size-small = kecil
size-normal = normal
size-large = besar
size-larger = sangat besar
keys = Pintasan papan ketik
key-next = catatan berikutnya
key-previous = catatan sebelumnya
key-card = buka keterangan sebuah nama
key-language = ganti bahasa
key-search = pencarian
key-help = daftar ini
key-close = tutup
keys-use = aktifkan pintasan
close = Tutup
edit = Laporkan atau perbaiki kesalahan
feed = Umpan { $format }
feed-title = { $site }: artikel terbaru
feed-title-tag = { $site }: { $tag }
data = Data { $format }
articles = Artikel
entities = Indeks nama
search = Pencarian
tags = Topik
kinds = Jenis
kinds-all = Semua
notes = Catatan
facts = Sekilas
draft = draf
more = selengkapnya

## Tanda yang menghubungkan bagian kalimat

comma = ,
semicolon = ;
stop = .
colon = :
bracket = ]
question = ?
page-title = { $page } — { $site }
page-title-number = { $title }, halaman { $n }

## Halaman depan dan daftar

specimen-from = Dari “{ $article }”, paragraf { $number }
begin-reading = Mulai membaca
sign-name-shown = nama
sign-name = punya halaman sendiri
sign-found = dikenali oleh program
sign-note = adalah nomor catatan di tepi
sign-word-shown = kata
sign-lemma = adalah kata yang dibahas catatan
sign-gloss = dijelaskan di tepi
sign-verdict = menandai klaim: { $verdict }
sign-correction = dikoreksi; pilihan teks menggantinya
sign-received = ada dalam teks; koreksinya menyusul
sign-reading = menggantikannya dalam teks yang dikoreksi
sign-number = adalah nomor paragraf dan tautannya
most-mentioned = Paling sering disebut
all-entities = Semua nama
all-articles = Semua artikel
letters = Huruf
letters-other-script = Aksara lain
pages = Halaman daftar ini
page-number = Halaman { $n }
previous-page = Sebelumnya
next-page = Berikutnya
paragraph-number = Paragraf { $number }

## Jumlah

count-articles = { $n ->
    [0] tidak ada artikel
   *[other] { $n } artikel
}
in-articles = { $n ->
    [0] tidak dalam artikel
    [1] disebut { $mentions } kali dalam satu artikel
   *[other] disebut { $mentions } kali dalam { $n } artikel
}
count-paragraphs = { $n ->
    [0] tanpa paragraf
   *[other] { $n } paragraf
}
count-notes = { $n ->
    [0] tanpa catatan
   *[other] { $n } catatan
}
count-places = { $n ->
    [0] tidak disebut
   *[other] disebut { $n } kali
}
count-entities = { $n ->
    [0] tidak ada nama
   *[other] { $n } nama
}

## Yang dapat ditampilkan dan disembunyikan pembaca

about-text = Tentang teks ini
cite-as = Kutip sebagai:
report = Laporkan kesalahan dalam teks ini
notes-of-paragraph = Semua catatan paragraf ini
layers = Tanda dan catatan
layers-kinds = Menurut jenis
layers-annotators = Menurut penulis
layers-marks = Dalam teks
layer-mentions = Nama
layer-note = Komentar
layer-gloss = Penjelasan kata
layer-correction = Koreksi
layer-claim = Klaim yang diperiksa
layer-see = Rujukan
layer-marks = Nomor catatan
said-also = Catatan untuk kata-kata ini

## Artikel

contents = Daftar isi
previous-article = Artikel sebelumnya
next-article = Artikel berikutnya
reading-time = { $n ->
    [0] waktu baca kurang dari satu menit
   *[other] waktu baca { $n } menit
}

undated = tanpa tanggal
updated = diperbarui { $date }
translated-by = diterjemahkan oleh { $names }
both-texts = kedua teks berdampingan
both-texts-with = { both-texts } ({ $language })
side-by-side = dwibahasa
in-language = { $named ->
    [no] dalam bahasa { $language }
   *[yes] dalam { $language }
}
text-in-language = { $named ->
    [no] Teks bahasa { $language }
   *[yes] Teks { $language }
}
show-texts = Tampilkan:
show-both = kedua teks
pair-uncertain = Padanan paragraf ini belum pasti.
with-notes = beserta catatan
original-text = { $named ->
    [no] Teks asli bahasa { $language }
   *[yes] Teks asli { $language }
}
translated-text = { $named ->
    [no] Terjemahan bahasa { $language }
   *[yes] Terjemahan { $language }
}
read-text = Teks:
as-received = sesuai naskah
corrected = dengan koreksi
fallback-text = Artikel ini belum tersedia dalam { $wanted }. Yang ditampilkan adalah teks { $shown } sesuai naskah{ $notes ->
    [0] .
   *[other] ; catatannya dalam { $wanted }.
}
fallback-page = Halaman ini belum tersedia dalam { $wanted }, jadi ditampilkan dalam { $shown }.

## Catatan di tepi

back-to-place = Kembali dari catatan { $number }
mark-note = Komentar { $number }
mark-gloss = Penjelasan kata { $number }
mark-correction = Koreksi { $number }
mark-claim = Klaim { $number }, { $verdict }
mark-see = Rujukan { $number }
footnote-call = Catatan kaki { $mark }
footnote-back = Kembali ke tempat { $number } catatan kaki { $mark }
whole-block = seluruh paragraf
see = Lihat
claim-of = Klaim { $speaker }
certainty-probable = kemungkinan besar
certainty-possible = mungkin
lemma-paragraph = paragraf { $number }
reading-delete = dihapus
reading-insert-before = di depannya ditambahkan
reading-insert-after = di belakangnya ditambahkan
reading-insert-around = diapit
reading-move-before = tempatnya sebelum
reading-move-after = tempatnya sesudah
verdict-supported = didukung bukti
verdict-disputed = diperdebatkan
verdict-refuted = terbantahkan
verdict-unverified = belum terverifikasi

## Rujukan ke sini dan artikel terkait

count-backlinks = { $n ->
    [0] tanpa rujukan ke sini
   *[other] { $n } rujukan ke sini
}
count-more-links = { $n ->
   *[other] dan { $n } lagi
}
related = Artikel terkait
related-linked = dirujuk dari sini
related-names = keduanya menyebut { $names }
related-tags = { $n ->
   *[other] topik yang sama: { $tags }
}

## Halaman sebuah nama

concordance = Dalam teks
appears-with = Disebut bersama
together-sentences = { $n ->
    [1] bersama dalam satu kalimat
   *[other] bersama dalam { $n } kalimat
}
together-articles = { $n ->
    [1] bersama dalam satu artikel
   *[other] bersama dalam { $n } artikel
}
counts-are-mentions = Angka menunjukkan berapa kali disebut
with-translations = termasuk terjemahan
more-passages = { $n ->
    [1] satu kutipan lagi
   *[other] { $n } kutipan lagi
}
description = Lebih lengkap
relations = Hubungan
articles-of = Tulisan dan terjemahan
backlinks = Dirujuk di
fact-names = Disebut sebagai
fact-began = { $kind ->
    [person] Lahir
    [organization] Berdiri
    [work] Terbit
    [product] Diluncurkan
   *[other] Mulai
}
fact-ended = { $kind ->
    [person] Meninggal
    [organization] Bubar
   *[other] Berakhir
}
# Tahun yang membedakan pemilik nama yang sama: (lahir 1900), (hingga 1950).
lived-from = { $kind ->
    [person] lahir { $date }
   *[other] sejak { $date }
}
lived-until = { $kind ->
    [person] meninggal { $date }
   *[other] hingga { $date }
}
site-wikidata = Wikidata
site-wikipedia = Wikipedia
site-viaf = VIAF
site-geonames = GeoNames
site-isni = ISNI
site-orcid = ORCID
site-gnd = GND
site-loc = Perpustakaan Kongres AS
site-website = Situs web

## Surat

letter-from-to = Surat dari { $from } kepada { $to }
letter-from = Surat dari { $from }
letter-archive = Arsip: { $archive }

## Terjemahan yang teks aslinya berubah

outdated = Teks asli diubah setelah bagian ini diterjemahkan.
outdated-noticed = Teks asli diubah setelah bagian ini diterjemahkan (diketahui pada { $date }).

## Daftar

reference = Rujukan
claims = Klaim
claims-verdict = Klaim: { $verdict }
claims-speaker = Klaim dari { $speaker }
count-claims = { $n ->
    [0] tidak ada klaim
   *[other] { $n } klaim
}
by-verdict = Menurut penilaian
by-speaker = Menurut pembicara
column-claim = Klaim
column-speaker = Pembicara
column-verdict = Penilaian
column-date = Tanggal
column-sources = Sumber
corrections = Koreksi
corrections-tag = Koreksi: { $tag }
count-corrections = { $n ->
    [0] tidak ada koreksi
   *[other] { $n } koreksi
}
column-correction = Teks asal dan koreksinya
column-reason = Alasan
glossary = Glosarium
count-glosses = { $n ->
    [0] tidak ada entri
   *[other] { $n } entri
}
column-words = Kata
column-gloss = Penjelasan
column-places = Letak
annotators = Penulis catatan
annotator-notes = Catatan oleh { $name }
annotation-note = Komentar
annotation-gloss = Penjelasan kata
annotation-correction = Koreksi
annotation-claim = Klaim
annotation-see = Rujukan
column-number = Nomor
filter-rows = Saring halaman ini

## Kronologi

chronology = Kronologi
chronology-of = Kronologi: { $name }
event-article = Artikel
count-events = { $n } peristiwa

## Jejaring

network = Jejaring
network-about = Sebuah busur menghubungkan dua nama yang berkaitan atau yang disebut dalam kalimat yang sama. Busur yang lebih gelap adalah hubungan; makin tebal busurnya, makin banyak kalimat yang sama.
tie = { $one } – { $other }
column-name = Nama
column-relation = Hubungan
column-other-name = Nama lain
column-sentences = Kalimat
count-sentences = { $n ->
   *[other] { $n } kalimat
}

## Jenis

kind-person = Tokoh
kind-person-plural = Tokoh
kind-organization = Organisasi
kind-organization-plural = Organisasi
kind-place = Tempat
kind-place-plural = Tempat
kind-event = Peristiwa
kind-event-plural = Peristiwa
kind-work = Karya
kind-work-plural = Karya
kind-product = Produk
kind-product-plural = Produk
kind-concept = Konsep
kind-concept-plural = Konsep
kind-person-count = { $n ->
    [0] tidak ada tokoh
   *[other] { $n } tokoh
}
kind-organization-count = { $n ->
    [0] tidak ada organisasi
   *[other] { $n } organisasi
}
kind-place-count = { $n ->
    [0] tidak ada tempat
   *[other] { $n } tempat
}
kind-event-count = { $n ->
    [0] tidak ada peristiwa
   *[other] { $n } peristiwa
}
kind-work-count = { $n ->
    [0] tidak ada karya
   *[other] { $n } karya
}
kind-product-count = { $n ->
    [0] tidak ada produk
   *[other] { $n } produk
}
kind-concept-count = { $n ->
    [0] tidak ada konsep
   *[other] { $n } konsep
}

## Hubungan: dibaca dari satu pihak, lalu dari pihak lainnya

relation-founded = mendirikan
relation-founded-inverse = didirikan oleh
relation-leads = memimpin
relation-leads-inverse = dipimpin oleh
relation-works-for = bekerja di
relation-works-for-inverse = mempekerjakan
relation-member-of = anggota dari
relation-member-of-inverse = beranggotakan
relation-owns = memiliki
relation-owns-inverse = dimiliki oleh
relation-part-of = bagian dari
relation-part-of-inverse = mencakup
relation-located-in = { $kind ->
    [organization] berpusat di
   *[other] terletak di
}
relation-located-in-inverse = di sini
relation-born-in = lahir di
relation-born-in-inverse = tempat lahir
relation-created = menciptakan
relation-created-inverse = diciptakan oleh
relation-makes = memproduksi
relation-makes-inverse = diproduksi oleh
relation-funds = mendanai
relation-funds-inverse = didanai oleh
relation-studied-at = belajar di
relation-studied-at-inverse = alumni
relation-married-to = menikah dengan
relation-parent-of = orang tua dari
relation-parent-of-inverse = anak dari
relation-related-to = terkait dengan
relation-competes-with = bersaing dengan
relation-allied-with = bersekutu dengan
relation-sued = menggugat
relation-sued-inverse = digugat oleh
relation-succeeded = menggantikan
relation-succeeded-inverse = digantikan oleh
relation-took-part-in = ikut serta dalam
relation-took-part-in-inverse = diikuti oleh
relation-named-after = dinamai menurut
relation-named-after-inverse = namanya dipakai untuk

## Tanggal

date-about = sekitar { $date }
date-uncertain = { $date } (?)
date-with = { $date } ({ $other })
date-since = sejak { $date }
date-until = hingga { $date }
date-range = { $form ->
    [year] { $from }–{ $to }
    [decade] { $from }–{ $to }
   *[other] { $from } – { $to }
}
date-between = antara { $from } dan { $to }
date-before = paling lambat { $date }
date-after = paling awal { $date }
date-began = mulai { $date }
date-ended = berakhir { $date }
date-ordinal = ke-{ $number }
date-century = abad { date-ordinal }
date-decade = tahun { $decade }-an
date-day = { $date }

## Nama bahasa

language-ar = bahasa Arab
language-en = bahasa Inggris
language-fa = bahasa Persia
language-he = bahasa Ibrani
language-ur = bahasa Urdu
language-fr = bahasa Prancis
language-de = bahasa Jerman
language-es = bahasa Spanyol
language-it = bahasa Italia
language-pt = bahasa Portugis
language-ru = bahasa Rusia
language-tr = bahasa Turki
language-ku = bahasa Kurdi
language-syr = bahasa Suryani
language-la = bahasa Latin
language-el = bahasa Yunani
language-zh = bahasa Tionghoa
language-ja = bahasa Jepang
language-hi = bahasa Hindi
language-id = bahasa Indonesia

## Pencarian dan halaman lainnya

search-names = Nama
search-pages = Halaman
search-texts = Teks
search-note = Catatan
search-more = Tampilkan lebih banyak
search-more-passages = { $n ->
   *[other] { $n } bagian lagi
}
search-count = { $n ->
   *[other] { $n } hasil
}
search-hint = Nama atau kata; frasa dalam tanda kutip
search-filters = Saring
search-everything = semua
search-kind = Jenis
search-article = Artikel
search-tag = Topik
search-annotator = Penulis catatan
search-from = Terbit dari
search-to = sampai
search-hidden = { $n ->
   *[other] Saringan menyembunyikan { $n } hasil.
}
search-clear = Hapus saringan
search-mentioned = Bagian yang menyebut { $name } ikut ditemukan, dengan nama apa pun. Gunakan tanda kutip untuk mencari kata-kata itu saja.
search-none = Tidak ada hasil untuk “{ $query }”.
search-advice-shorter = Coba kata yang lebih sedikit, atau awal kata saja.
search-advice-spelling = Coba ejaan lain, atau nama itu dalam bahasa lain.
search-alike = Nama dengan awal serupa
search-failed = Indeks pencarian gagal dimuat.
search-needs-server = Salinan situs ini dibaca dari sebuah folder, sedangkan pencarian memerlukan server web. Seluruh isi situs ini juga tercantum di sini:
search-needs-script = Pencarian memerlukan JavaScript. Seluruh isi situs ini juga tercantum di sini:
not-found = Halaman tidak ditemukan
not-found-help = Alamatnya mungkin sudah tidak berlaku atau salah ketik.
moved = Halaman ini telah pindah ke
