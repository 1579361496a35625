### Arayüzün Türkçe sözleri.
### Yer tutuculara ek gelmez: sesli uyumu dışarıdan gelen sözcüğe göre değişeceği için cümleler eksiz kurulmuştur. Yüzyıllar ve on yıllar eklerini kendileri alır.

## Çerçeve

native-name = Türkçe
skip = İçeriğe geç
navigation = Site menüsü
breadcrumbs = Bulunduğunuz yer
other-languages = Diğer diller
shown-in-another-language = Bu dilde metin yok; başka dildeki metin gösterilir
settings = Görünüm
scheme = Tema
scheme-system = cihaza göre
scheme-light = açık
scheme-dark = koyu
size = Yazı boyutu
size-small = küçük
size-normal = normal
size-large = büyük
size-larger = çok büyük
keys = Klavye kısayolları
key-next = sonraki not
key-previous = önceki not
key-card = adın kartını aç
key-language = diğer dil
key-search = ara
key-help = bu liste
key-close = kapat
keys-use = kısayolları kullan
close = Kapat
edit = Hata bildirin ya da düzeltin
feed = { $format } akışı
feed-title = { $site }: yeni makaleler
feed-title-tag = { $site }: { $tag }
data = { $format } verisi
articles = Makaleler
entities = Adlar
search = Arama
tags = Konular
kinds = Türler
kinds-all = Tümü
notes = Notlar
facts = Bilgiler
draft = taslak
more = devamı

## Cümle öğelerini bağlayan işaretler

comma = ,
semicolon = ;
stop = .
colon = :
bracket = ]
question = ?
page-title = { $page } — { $site }
page-title-number = { $title }, { $n }. sayfa

## Ana sayfa ve listeler

specimen-from = { $article }, { $number }. paragraf
begin-reading = Okumaya başla
sign-name-shown = ad
sign-name = kendi sayfası var
sign-found = program tarafından bulundu
sign-note = kenardaki bir notun numarası
sign-word-shown = söz
sign-lemma = notun açıkladığı söz
sign-gloss = kenarda açıklanıyor
sign-verdict = iddia: { $verdict }
sign-correction = düzeltildi; metin seçimi onu değiştirir
sign-received = metinde geçen söz; düzeltmesi ardından gelir
sign-reading = düzeltilmiş metinde onun yerine geçer
sign-number = paragrafın numarası ve bağlantısı
most-mentioned = En çok geçen adlar
all-entities = Tüm adlar
all-articles = Tüm makaleler
letters = Harfler
letters-other-script = Diğer harfler
pages = Listenin sayfaları
page-number = { $n }. sayfa
previous-page = Önceki
next-page = Sonraki
paragraph-number = { $number }. paragraf

## Sayılar

count-articles = { $n ->
    [0] makale yok
    [one] { $n } makale
   *[other] { $n } makale
}
in-articles = { $n ->
    [one] bir makalede { $mentions } yer
   *[other] { $n } makalede { $mentions } yer
}
count-paragraphs = { $n ->
    [0] paragraf yok
    [one] { $n } paragraf
   *[other] { $n } paragraf
}
count-notes = { $n ->
    [0] not yok
    [one] { $n } not
   *[other] { $n } not
}
count-places = { $n ->
    [0] hiç geçmiyor
    [one] { $n } yerde geçiyor
   *[other] { $n } yerde geçiyor
}
count-entities = { $n ->
    [0] ad yok
    [one] { $n } ad
   *[other] { $n } ad
}

## Okurun gösterip gizledikleri

about-text = Bu metin hakkında
cite-as = Kaynak gösterme:
report = Bu metindeki bir hatayı bildirin
notes-of-paragraph = Paragrafın bütün notları
layers = İşaretler ve notlar
layers-kinds = Türüne göre
layers-annotators = Yazarına göre
layers-marks = Metinde
layer-mentions = Adlar
layer-note = Açıklamalar
layer-gloss = Sözcük notları
layer-correction = Düzeltmeler
layer-claim = İncelenen iddialar
layer-see = Göndermeler
layer-marks = Not numaraları
said-also = Bu sözcüklere düşülen notlar

## Makale

contents = İçindekiler
previous-article = Önceki makale
next-article = Sonraki makale
reading-time = { $n ->
    [one] bir dakikada okunur
   *[other] { $n } dakikada okunur
}

undated = tarihsiz
updated = güncelleme: { $date }
translated-by = çeviren: { $names }
both-texts = iki metin yan yana
both-texts-with = { both-texts } ({ $language })
side-by-side = yan yana
in-language = { $language } metinde
text-in-language = { $language } metin
show-texts = Göster:
show-both = iki metin
pair-uncertain = Bu paragrafların birbirini karşıladığı kesin değil.
with-notes = notlarıyla
original-text = { $language } aslı
translated-text = { $language } çevirisi
read-text = Metin:
as-received = olduğu gibi
corrected = düzeltilmiş
fallback-text = Bu makalenin { $wanted } metni yok. { $shown } metni olduğu gibi gösteriliyor{ $notes ->
    [0] .
    [one] ; notu { $wanted }.
   *[other] ; notları { $wanted }.
}
fallback-page = Bu sayfanın { $wanted } metni yok. { $shown } metni gösteriliyor.

## Kenar notları

back-to-place = { $number } numaralı nottan dön
mark-note = Açıklama { $number }
mark-gloss = Sözcük notu { $number }
mark-correction = Düzeltme { $number }
mark-claim = İddia { $number }, { $verdict }
mark-see = Gönderme { $number }
footnote-call = Dipnot { $mark }
footnote-back = Dipnot { $mark }: metindeki { $number }. yerine dön
whole-block = paragrafın tamamı
see = Bkz.
claim-of = İddia sahibi: { $speaker }
certainty-probable = büyük olasılıkla
certainty-possible = olası
lemma-paragraph = { $number }. paragraf
reading-delete = çıkarılmalı
reading-insert-before = önüne eklenmeli:
reading-insert-after = ardına eklenmeli:
reading-insert-around = iki yanına eklenmeli:
reading-move-before = şunun önünde olmalı:
reading-move-after = şunun ardında olmalı:
verdict-supported = kanıtlarla destekleniyor
verdict-disputed = tartışmalı
verdict-refuted = çürütülmüş
verdict-unverified = doğrulanmamış

## Buraya verilen bağlantılar ve ilgili makaleler

count-backlinks = { $n ->
    [0] buraya bağlantı yok
    [one] buraya { $n } bağlantı
   *[other] buraya { $n } bağlantı
}
count-more-links = { $n ->
    [one] ve { $n } bağlantı daha
   *[other] ve { $n } bağlantı daha
}
related = İlgili makaleler
related-linked = buradan bağlantı verilen
related-names = ikisinde de: { $names }
related-tags = { $n ->
    [one] aynı konu: { $tags }
   *[other] aynı konular: { $tags }
}

## Bir adın sayfası

concordance = Metinlerde geçtiği yerler
appears-with = Birlikte geçtiği adlar
together-sentences = { $n ->
    [one] bir cümlede birlikte
   *[other] { $n } cümlede birlikte
}
together-articles = { $n ->
    [one] bir makalede birlikte
   *[other] { $n } makalede birlikte
}
counts-are-mentions = Sayılar, adın kaç kez geçtiğini gösterir
with-translations = çeviriler dahil
more-passages = { $n ->
    [one] { $n } alıntı daha
   *[other] { $n } alıntı daha
}
description = Ayrıntılı bilgi
relations = İlişkileri
articles-of = Yazıları ve çevirileri
backlinks = Buraya bağlantı verenler
fact-names = Metinlerdeki adları
fact-began = { $kind ->
    [person] Doğum
    [organization] Kuruluş
    [work] Yayımlanma
    [product] Piyasaya çıkış
   *[other] Başlangıç
}
fact-ended = { $kind ->
    [person] Ölüm
    [organization] Kapanış
   *[other] Bitiş
}
# Adaşları ayıran yıllar: (d. 1900), (ö. 1950), (1900 yılından beri).
lived-from = { $kind ->
    [person] d. { $date }
   *[other] { date-since }
}
lived-until = { $kind ->
    [person] ö. { $date }
   *[other] { date-until }
}
site-wikidata = Vikiveri
site-wikipedia = Vikipedi
site-viaf = VIAF
site-geonames = GeoNames
site-isni = ISNI
site-orcid = ORCID
site-gnd = GND
site-loc = Kongre Kütüphanesi
site-website = Web sitesi

## Mektuplar

letter-from-to = Mektup – gönderen: { $from }, alıcı: { $to }
letter-from = Mektup – gönderen: { $from }
letter-archive = Arşiv: { $archive }

## Aslı değişen çeviriler

outdated = Bu bölüm çevrildikten sonra özgün metin değiştirildi.
outdated-noticed = Bu bölüm çevrildikten sonra özgün metin değiştirildi (fark edilme tarihi: { $date }).

## Dizinler

reference = Başvuru
claims = İddialar
claims-verdict = İddialar: { $verdict }
claims-speaker = İddia sahibi: { $speaker }
count-claims = { $n ->
    [0] iddia yok
    [one] { $n } iddia
   *[other] { $n } iddia
}
by-verdict = Sonuca göre
by-speaker = İddia sahibine göre
column-claim = İddia
column-speaker = İddia sahibi
column-verdict = Sonuç
column-date = Tarih
column-sources = Kaynaklar
corrections = Düzeltmeler
corrections-tag = Düzeltmeler: { $tag }
count-corrections = { $n ->
    [0] düzeltme yok
    [one] { $n } düzeltme
   *[other] { $n } düzeltme
}
column-correction = Özgün metin ve düzeltmesi
column-reason = Gerekçe
glossary = Sözlükçe
count-glosses = { $n ->
    [0] madde yok
    [one] { $n } madde
   *[other] { $n } madde
}
column-words = Sözcükler
column-gloss = Açıklama
column-places = Geçtiği yer
annotators = Not yazarları
annotator-notes = Notları yazan: { $name }
annotation-note = Açıklama
annotation-gloss = Sözcük notu
annotation-correction = Düzeltme
annotation-claim = İddia
annotation-see = Gönderme
column-number = Numara
filter-rows = Bu sayfayı süz

## Kronoloji

chronology = Kronoloji
chronology-of = Kronoloji: { $name }
event-article = Makale
count-events = { $n ->
    [one] { $n } olay
   *[other] { $n } olay
}

## Ağ

network = Ağ
network-about = Bir yay, aralarında ilişki bulunan ya da aynı cümlelerde anılan iki adı birleştirir. Koyu yaylar ilişkidir; yay ne kadar kalınsa ortak cümle o kadar çoktur.
tie = { $one } – { $other }
column-name = Ad
column-relation = İlişki
column-other-name = Öteki ad
column-sentences = Cümleler
count-sentences = { $n ->
    [one] { $n } cümle
   *[other] { $n } cümle
}

## Türler

kind-person = Kişi
kind-person-plural = Kişiler
kind-organization = Kuruluş
kind-organization-plural = Kuruluşlar
kind-place = Yer
kind-place-plural = Yerler
kind-event = Olay
kind-event-plural = Olaylar
kind-work = Eser
kind-work-plural = Eserler
kind-product = Ürün
kind-product-plural = Ürünler
kind-concept = Kavram
kind-concept-plural = Kavramlar
kind-person-count = { $n ->
    [0] kişi yok
    [one] { $n } kişi
   *[other] { $n } kişi
}
kind-organization-count = { $n ->
    [0] kuruluş yok
    [one] { $n } kuruluş
   *[other] { $n } kuruluş
}
kind-place-count = { $n ->
    [0] yer yok
    [one] { $n } yer
   *[other] { $n } yer
}
kind-event-count = { $n ->
    [0] olay yok
    [one] { $n } olay
   *[other] { $n } olay
}
kind-work-count = { $n ->
    [0] eser yok
    [one] { $n } eser
   *[other] { $n } eser
}
kind-product-count = { $n ->
    [0] ürün yok
    [one] { $n } ürün
   *[other] { $n } ürün
}
kind-concept-count = { $n ->
    [0] kavram yok
    [one] { $n } kavram
   *[other] { $n } kavram
}

## İlişkiler: önce bir ucundan, sonra öbür ucundan okunuşu

relation-founded = kurduğu
relation-founded-inverse = kurucusu
relation-leads = yönettiği
relation-leads-inverse = yöneticisi
relation-works-for = çalıştığı yer
relation-works-for-inverse = çalışanları
relation-member-of = üyesi olduğu
relation-member-of-inverse = üyeleri
relation-owns = sahibi olduğu
relation-owns-inverse = sahibi
relation-part-of = parçası olduğu
relation-part-of-inverse = parçaları
relation-located-in = { $kind ->
    [organization] merkezi
   *[other] bulunduğu yer
}
relation-located-in-inverse = burada bulunanlar
relation-born-in = doğum yeri
relation-born-in-inverse = burada doğanlar
relation-created = yarattığı
relation-created-inverse = yaratıcısı
relation-makes = ürettiği
relation-makes-inverse = üreticisi
relation-funds = mali destek verdiği
relation-funds-inverse = mali destekçisi
relation-studied-at = öğrenim gördüğü yer
relation-studied-at-inverse = burada öğrenim görenler
relation-married-to = eşi
relation-parent-of = çocuğu
relation-parent-of-inverse = ebeveyni
relation-related-to = ilişkili olduğu
relation-competes-with = rakibi
relation-allied-with = müttefiki
relation-sued = dava ettiği
relation-sued-inverse = kendisini dava eden
relation-succeeded = selefi
relation-succeeded-inverse = halefi
relation-took-part-in = katıldığı
relation-took-part-in-inverse = katılanlar
relation-named-after = adını aldığı
relation-named-after-inverse = adını taşıyanlar

## Tarihler

date-about = { $place ->
    [since] { $date } civarından
    [until] { $date } civarına
   *[alone] { $date } civarı
}
date-uncertain = { $date } (?)
date-with = { $date } ({ $other })
date-since = { $form ->
    [day] { $date } tarihinden beri
    [month] { $date } tarihinden beri
    [year] { $date } yılından beri
   *[other] { $date } beri
}
date-until = { $form ->
    [day] { $date } tarihine kadar
    [month] { $date } tarihine kadar
    [year] { $date } yılına kadar
   *[other] { $date } kadar
}
date-range = { $form ->
    [year] { $from }–{ $to }
    [decade] { $from }–{ $to }
   *[other] { $from } – { $to }
}
date-between = { $from } ile { $to } arasında
date-before = en geç { $date }
date-after = en erken { $date }
date-began = başlangıç: { $date }
date-ended = bitiş: { $date }
date-ordinal = { $number }.
date-century = { $place ->
    [since] { date-ordinal } yüzyıldan
    [until] { date-ordinal } yüzyıla
   *[alone] { date-ordinal } yüzyıl
}
date-decade = { $decade }’{ $tens ->
    [t10] lar
    [t30] lar
    [t40] lar
    [t60] lar
    [t90] lar
   *[other] ler
}{ $place ->
    [since] { $tens ->
        [t10] dan
        [t30] dan
        [t40] dan
        [t60] dan
        [t90] dan
       *[other] den
    }
    [until] { $tens ->
        [t10] a
        [t30] a
        [t40] a
        [t60] a
        [t90] a
       *[other] e
    }
   *[alone] { "" }
}
date-day = { $date }

## Dillerin adları

language-ar = Arapça
language-en = İngilizce
language-fa = Farsça
language-he = İbranice
language-ur = Urduca
language-fr = Fransızca
language-de = Almanca
language-es = İspanyolca
language-it = İtalyanca
language-pt = Portekizce
language-ru = Rusça
language-tr = Türkçe
language-ku = Kürtçe
language-syr = Süryanice
language-la = Latince
language-el = Yunanca
language-zh = Çince
language-ja = Japonca
language-hi = Hintçe
language-id = Endonezce

## Arama ve diğer sayfalar

search-names = Adlar
search-pages = Sayfalar
search-texts = Metinler
search-note = Not
search-more = Daha fazla göster
search-more-passages = { $n ->
    [one] { $n } yer daha
   *[other] { $n } yer daha
}
search-count = { $n ->
    [one] { $n } sonuç
   *[other] { $n } sonuç
}
search-hint = Adlar ya da sözcükler; söz öbekleri tırnak içinde
search-filters = Süzgeçler
search-everything = tümü
search-kind = Tür
search-article = Makale
search-tag = Konu
search-annotator = Notu yazan
search-from = İlk yayın yılı
search-to = Son yayın yılı
search-hidden = { $n ->
    [one] Süzgeçler { $n } sonucu gizliyor.
   *[other] Süzgeçler { $n } sonucu gizliyor.
}
search-clear = Süzgeçleri kaldır
search-mentioned = Hangi adla olursa olsun şunu anan yerler de sonuçlar arasındadır: { $name }. Yalnızca sözcüklerin kendisini bulmak için onları tırnak içine alın.
search-none = “{ $query }” için sonuç bulunamadı.
search-advice-shorter = Daha az sözcük ya da sözcüğün yalnızca başını deneyin.
search-advice-spelling = Başka bir yazımı ya da adın başka bir dildeki biçimini deneyin.
search-alike = Benzer biçimde başlayan adlar
search-failed = Arama dizini yüklenemedi.
search-needs-server = Sitenin bu kopyası bir klasörden okunuyor; arama için ise bir web sunucusu gerekir. Sitedeki her şeye buradan da ulaşabilirsiniz:
search-needs-script = Arama için JavaScript gerekir. Sitedeki her şeye buradan da ulaşabilirsiniz:
not-found = Sayfa bulunamadı
not-found-help = Adres eski olabilir ya da yanlış yazılmış olabilir.
moved = Sayfanın yeni adresi:
