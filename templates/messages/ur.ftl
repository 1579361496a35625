### سائٹ کے ظاہری حصّے کے الفاظ، اردو میں۔

## ڈھانچا

native-name = اردو
skip = متن پر جائیں
navigation = سائٹ
breadcrumbs = راستہ
other-languages = دیگر زبانیں
shown-in-another-language = اس زبان میں متن موجود نہیں، متن کسی اور زبان میں دکھایا جائے گا
settings = ڈسپلے
scheme = رنگ
scheme-system = آلے کے مطابق
scheme-light = روشن
scheme-dark = تاریک
size = حروف کا سائز
size-small = چھوٹا
size-normal = معمول کا
size-large = بڑا
size-larger = زیادہ بڑا
keys = کی بورڈ شارٹ کٹ
key-next = اگلا حاشیہ
key-previous = پچھلا حاشیہ
key-card = نام کا کارڈ کھولیں
key-language = دوسری زبان
key-search = تلاش
key-help = یہی فہرست
key-close = بند کریں
keys-use = شارٹ کٹ فعال رکھیں
close = بند کریں
edit = غلطی کی نشان دہی یا اصلاح کریں
feed = نئے مضامین کی فیڈ ({ $format })
feed-title = { $site }: تازہ ترین مضامین
feed-title-tag = { $site }: { $tag }
data = صفحے کا ڈیٹا: { $format }
articles = مضامین
entities = اشاریہ
search = تلاش
tags = موضوعات
kinds = اقسام
kinds-all = سب
notes = حواشی
facts = کوائف
draft = مسودہ
more = مزید

## جملے کے ٹکڑوں کو جوڑنے والی علامتیں

comma = ،
semicolon = ؛
stop = ۔
colon = :
bracket = ]
question = ؟
page-title = { $page } — { $site }
page-title-number = { $title }، صفحہ { $n }

## پہلا صفحہ اور فہرستیں

specimen-from = ماخوذ از { $article }، پیراگراف { $number }
begin-reading = پڑھنا شروع کریں
sign-name-shown = نام
sign-name = کا اپنا صفحہ ہے
sign-found = پروگرام نے پہچانا
sign-note = حاشیے کا نمبر ہے
sign-word-shown = لفظ
sign-lemma = وہ لفظ جس پر حاشیہ ہے
sign-gloss = کی وضاحت حاشیے میں ہے
sign-verdict = دعویٰ: { $verdict }
sign-correction = درست کیا گیا؛ متن کا انتخاب اسے بدل دیتا ہے
sign-received = متن میں ہے؛ تصحیح اس کے بعد ہے
sign-reading = تصحیح شدہ متن میں اس کی جگہ آتا ہے
sign-number = پیراگراف کا نمبر اور اس کا ربط
most-mentioned = سب سے زیادہ مذکور نام
all-entities = تمام نام
all-articles = تمام مضامین
letters = حروف
letters-other-script = دیگر حروف
pages = اس فہرست کے صفحات
page-number = صفحہ { $n }
previous-page = پچھلا
next-page = اگلا
paragraph-number = پیراگراف { $number }

## گنتی

count-articles = { $n ->
    [0] کوئی مضمون نہیں
    [one] ایک مضمون
   *[other] { $n } مضامین
}
in-articles = { $n ->
    [one] ایک مضمون میں { $mentions } بار
   *[other] { $n } مضامین میں { $mentions } بار
}
count-paragraphs = { $n ->
    [0] کوئی پیراگراف نہیں
    [one] ایک پیراگراف
   *[other] { $n } پیراگراف
}
count-notes = { $n ->
    [0] کوئی حاشیہ نہیں
    [one] ایک حاشیہ
   *[other] { $n } حواشی
}
count-places = { $n ->
    [0] متون میں ذکر نہیں
    [one] متون میں ایک بار ذکر
   *[other] متون میں { $n } بار ذکر
}
count-entities = { $n ->
    [0] کوئی نام نہیں
    [one] ایک نام
   *[other] { $n } نام
}

## قاری کیا دکھائے، کیا چھپائے

about-text = اس متن کے بارے میں
cite-as = حوالہ:
report = اس متن میں غلطی کی اطلاع دیں
notes-of-paragraph = اس پیراگراف کے سب حواشی
layers = نشانات اور حواشی
layers-kinds = قسم
layers-annotators = حاشیہ نگار
layers-marks = متن میں
layer-mentions = نام
layer-note = توضیحات
layer-gloss = الفاظ کے معنی
layer-correction = تصحیحات
layer-claim = دعووں کی جانچ
layer-see = حوالے
layer-marks = حواشی کے نمبر
said-also = ان الفاظ کے حواشی

## مضمون

contents = فہرست
previous-article = پچھلا مضمون
next-article = اگلا مضمون
reading-time = { $n ->
    [0] مطالعے کا وقت: ایک منٹ سے کم
    [one] مطالعے کا وقت: ایک منٹ
   *[other] مطالعے کا وقت: { $n } منٹ
}

undated = بلا تاریخ
updated = آخری ترمیم: { $date }
translated-by = مترجم: { $names }
both-texts = دونوں متن آمنے سامنے
both-texts-with = { both-texts } ({ $language })
side-by-side = دونوں متن آمنے سامنے
in-language = { $language } میں
text-in-language = { $language } متن
show-texts = دکھائیں:
show-both = دونوں متن
pair-uncertain = ممکن ہے یہ پیراگراف ایک دوسرے کے مطابق نہ ہوں۔
with-notes = حواشی کے ساتھ
original-text = اصل { $language } متن
translated-text = { $language } ترجمہ
read-text = متن:
as-received = جیسا موصول ہوا
corrected = تصحیح کے بعد
fallback-text = یہ مضمون { $wanted } میں دستیاب نہیں۔ { $shown } متن، جیسا موصول ہوا، یہاں درج ہے{ $notes ->
    [0] ۔
    [one] ؛ حاشیہ { $wanted } میں ہے۔
   *[other] ؛ حواشی { $wanted } میں ہیں۔
}
fallback-page = یہ صفحہ { $wanted } میں دستیاب نہیں، اس لیے { $shown } میں دکھایا جا رہا ہے۔

## حاشیہ

back-to-place = حاشیہ { $number } سے واپس
mark-note = توضیح { $number }
mark-gloss = معنی { $number }
mark-correction = تصحیح { $number }
mark-claim = دعویٰ { $number }، { $verdict }
mark-see = حوالہ { $number }
footnote-call = پاورقی { $mark }
footnote-back = پاورقی { $mark } کے حوالہ نمبر { $number } پر واپس
whole-block = پورا پیراگراف
see = دیکھیے
claim-of = { $speaker } کا دعویٰ
certainty-probable = غالباً
certainty-possible = شاید
lemma-paragraph = پیراگراف { $number }
reading-delete = حذف کیا جائے
reading-insert-before = اس سے پہلے بڑھایا جائے
reading-insert-after = اس کے بعد بڑھایا جائے
reading-insert-around = اس کے دونوں طرف بڑھایا جائے
reading-move-before = صحیح مقام قبل از
reading-move-after = صحیح مقام بعد از
verdict-supported = تائید شدہ
verdict-disputed = مختلف فیہ
verdict-refuted = غلط ثابت
verdict-unverified = غیر مصدقہ

## یہاں کے حوالے اور متعلقہ مضامین

count-backlinks = { $n ->
    [0] یہاں کا کوئی حوالہ نہیں
    [one] یہاں کا ایک حوالہ
   *[other] یہاں کے { $n } حوالے
}
count-more-links = { $n ->
    [one] اور ایک مزید
   *[other] اور { $n } مزید
}
related = متعلقہ مضامین
related-linked = یہاں سے حوالہ دیا گیا
related-names = دونوں میں: { $names }
related-tags = { $n ->
    [one] مشترک موضوع: { $tags }
   *[other] مشترک موضوعات: { $tags }
}

## نام کا صفحہ

concordance = متون میں ذکر
appears-with = ساتھ مذکور نام
together-sentences = { $n ->
    [one] دونوں ایک جملے میں
   *[other] دونوں { $n } جملوں میں
}
together-articles = { $n ->
    [one] دونوں ایک مضمون میں
   *[other] دونوں { $n } مضامین میں
}
counts-are-mentions = اعداد ذکر کی تعداد ہیں
with-translations = تراجم سمیت
more-passages = { $n ->
    [one] ایک اور اقتباس
   *[other] مزید { $n } اقتباسات
}
description = تفصیل
relations = روابط
articles-of = تحریریں اور ترجمے
backlinks = جہاں اس کا حوالہ ہے
fact-names = نام کی صورتیں
fact-began = { $kind ->
    [person] پیدائش
    [organization] قیام
    [work] اشاعت
    [product] اجرا
   *[other] آغاز
}
fact-ended = { $kind ->
    [person] وفات
    [organization] خاتمہ
   *[other] اختتام
}
# وہ سال جو ایک ہی نام کے لوگوں میں فرق بتاتے ہیں: (پیدائش 1900)، (1950 تک)۔
lived-from = { $kind ->
    [person] پیدائش { $date }
   *[other] { $date } سے
}
lived-until = { $kind ->
    [person] وفات { $date }
   *[other] { $date } تک
}
site-wikidata = ویکی ڈیٹا
site-wikipedia = ویکیپیڈیا
site-viaf = VIAF
site-geonames = GeoNames
site-isni = ISNI
site-orcid = ORCID
site-gnd = GND
site-loc = لائبریری آف کانگریس
site-website = ویب سائٹ

## خطوط

letter-from-to = { $from } کا خط، { $to } کے نام
letter-from = { $from } کا خط
letter-archive = محفوظ: { $archive }

## وہ ترجمے جن کا اصل متن بدل گیا

outdated = اس حصے کے ترجمے کے بعد اصل متن میں تبدیلی ہوئی۔
outdated-noticed = اس حصے کے ترجمے کے بعد اصل متن میں تبدیلی ہوئی (معلوم ہونے کی تاریخ: { $date })۔

## فہرستیں

reference = حوالہ جات
claims = دعوے
claims-verdict = دعوے: { $verdict }
claims-speaker = { $speaker } کے دعوے
count-claims = { $n ->
    [0] کوئی دعویٰ نہیں
    [one] ایک دعویٰ
   *[other] { $n } دعوے
}
by-verdict = حکم کے لحاظ سے
by-speaker = قائل کے لحاظ سے
column-claim = دعویٰ
column-speaker = قائل
column-verdict = حکم
column-date = تاریخ
column-sources = مآخذ
corrections = تصحیحات
corrections-tag = تصحیحات: { $tag }
count-corrections = { $n ->
    [0] کوئی تصحیح نہیں
    [one] ایک تصحیح
   *[other] { $n } تصحیحات
}
column-correction = اصل متن اور تصحیح
column-reason = وجہ
glossary = فرہنگ
count-glosses = { $n ->
    [0] کوئی اندراج نہیں
    [one] ایک اندراج
   *[other] { $n } اندراجات
}
column-words = الفاظ
column-gloss = معنی
column-places = مقام
annotators = حاشیہ نگار
annotator-notes = { $name } کے حواشی
annotation-note = توضیح
annotation-gloss = معنی
annotation-correction = تصحیح
annotation-claim = دعویٰ
annotation-see = حوالہ
column-number = نمبر
filter-rows = اس صفحے میں چھانٹیں

## تاریخ وار فہرست

chronology = تاریخ وار فہرست
chronology-of = تاریخ وار فہرست: { $name }
event-article = مضمون
count-events = { $n ->
    [one] ایک واقعہ
   *[other] { $n } واقعات
}

## جال

network = جال
network-about = ہر قوس ایسے دو نام ملاتی ہے جن میں کوئی تعلق ہے یا جو ایک ہی جملوں میں آئے ہیں۔ گہری قوسیں تعلقات ہیں، اور جتنی موٹی قوس اتنے زیادہ مشترک جملے۔
tie = { $one } – { $other }
column-name = نام
column-relation = تعلق
column-other-name = دوسرا نام
column-sentences = جملے
count-sentences = { $n ->
    [one] { $n } جملہ
   *[other] { $n } جملے
}

## اقسام

kind-person = شخصیت
kind-person-plural = شخصیات
kind-organization = ادارہ
kind-organization-plural = ادارے
kind-place = مقام
kind-place-plural = مقامات
kind-event = واقعہ
kind-event-plural = واقعات
kind-work = تخلیق
kind-work-plural = تخلیقات
kind-product = مصنوع
kind-product-plural = مصنوعات
kind-concept = تصور
kind-concept-plural = تصورات
kind-person-count = { $n ->
    [0] کوئی شخصیت نہیں
    [one] ایک شخصیت
   *[other] { $n } شخصیات
}
kind-organization-count = { $n ->
    [0] کوئی ادارہ نہیں
    [one] ایک ادارہ
   *[other] { $n } ادارے
}
kind-place-count = { $n ->
    [0] کوئی مقام نہیں
    [one] ایک مقام
   *[other] { $n } مقامات
}
kind-event-count = { $n ->
    [0] کوئی واقعہ نہیں
    [one] ایک واقعہ
   *[other] { $n } واقعات
}
kind-work-count = { $n ->
    [0] کوئی تخلیق نہیں
    [one] ایک تخلیق
   *[other] { $n } تخلیقات
}
kind-product-count = { $n ->
    [0] کوئی مصنوع نہیں
    [one] ایک مصنوع
   *[other] { $n } مصنوعات
}
kind-concept-count = { $n ->
    [0] کوئی تصور نہیں
    [one] ایک تصور
   *[other] { $n } تصورات
}

## روابط: پہلے ایک سرے سے، پھر دوسرے سرے سے؛ ہر عنوان اُن ناموں کا ہے جو اس کے بعد آتے ہیں

relation-founded = قائم کردہ
relation-founded-inverse = بانی
relation-leads = زیرِ قیادت
relation-leads-inverse = سربراہ
relation-works-for = ملازمت
relation-works-for-inverse = کارکنان
relation-member-of = رکنیت
relation-member-of-inverse = ارکان
relation-owns = ملکیت
relation-owns-inverse = مالک
relation-part-of = جس کا حصہ ہے
relation-part-of-inverse = حصے
relation-located-in = { $kind ->
    [organization] صدر دفتر
   *[other] محلِ وقوع
}
relation-located-in-inverse = یہاں واقع
relation-born-in = جائے پیدائش
relation-born-in-inverse = یہاں پیدا ہوئے
relation-created = تخلیقات
relation-created-inverse = تخلیق کار
relation-makes = مصنوعات
relation-makes-inverse = تیار کنندہ
relation-funds = مالی معاونت یافتہ
relation-funds-inverse = مالی معاون
relation-studied-at = مادرِ علمی
relation-studied-at-inverse = سابق طلبہ
relation-married-to = شریکِ حیات
relation-parent-of = اولاد
relation-parent-of-inverse = والدین
relation-related-to = متعلقہ
relation-competes-with = حریف
relation-allied-with = حلیف
relation-sued = مقدمہ بنام
relation-sued-inverse = مقدمہ منجانب
relation-succeeded = پیش رو
relation-succeeded-inverse = جانشین
relation-took-part-in = شرکت
relation-took-part-in-inverse = شرکا
relation-named-after = وجہِ تسمیہ
relation-named-after-inverse = اس سے موسوم

## تاریخیں

date-about = اندازاً { $date }
date-uncertain = { $date } (؟)
date-with = { $date } ({ $other })
date-since = { $date } سے
date-until = { $date } تک
date-range = { $from } تا { $to }
date-between = { $from } اور { $to } کے درمیان
# خود تاریخ بھی اس میں شامل ہے۔
date-before = { $date } یا اس سے پہلے
date-after = { $date } یا اس کے بعد
date-began = آغاز: { $date }
date-ended = اختتام: { $date }
date-ordinal = { $century ->
    [c1] پہلی
    [c2] دوسری
    [c3] تیسری
    [c4] چوتھی
    [c5] پانچویں
    [c6] چھٹی
    [c7] ساتویں
    [c8] آٹھویں
    [c9] نویں
    [c10] دسویں
    [c11] گیارھویں
    [c12] بارھویں
    [c13] تیرھویں
    [c14] چودھویں
    [c15] پندرھویں
    [c16] سولھویں
    [c17] سترھویں
    [c18] اٹھارھویں
    [c19] انیسویں
    [c20] بیسویں
    [c21] اکیسویں
   *[other] { $number }ویں
}
date-century = { date-ordinal } صدی عیسوی
date-decade = { $decade } کی دہائی
date-day = { $date }

## زبانوں کے نام

language-ar = عربی
language-en = انگریزی
language-fa = فارسی
language-he = عبرانی
language-ur = اردو
language-fr = فرانسیسی
language-de = جرمن
language-es = ہسپانوی
language-it = اطالوی
language-pt = پرتگالی
language-ru = روسی
language-tr = ترکی
language-ku = کردی
language-syr = سریانی
language-la = لاطینی
language-el = یونانی
language-zh = چینی
language-ja = جاپانی
language-hi = ہندی
language-id = انڈونیشیائی

## تلاش اور دیگر صفحات

search-names = نام
search-pages = صفحات
search-texts = متون
search-note = حاشیہ
search-more = مزید دکھائیں
search-more-passages = { $n ->
    [one] { $n } اور مقام
   *[other] { $n } اور مقامات
}
search-count = { $n ->
    [one] { $n } نتیجہ
   *[other] { $n } نتائج
}
search-hint = نام یا الفاظ؛ پورا فقرہ واوین میں
search-filters = نتائج چھانٹیں
search-everything = سب
search-kind = قسم
search-article = مضمون
search-tag = موضوع
search-annotator = حاشیہ نگار
search-from = اشاعت کا پہلا سال
search-to = اشاعت کا آخری سال
search-hidden = { $n ->
    [one] چھانٹنے سے { $n } نتیجہ چھپا ہوا ہے۔
   *[other] چھانٹنے سے { $n } نتائج چھپے ہوئے ہیں۔
}
search-clear = سب نتائج دکھائیں
search-mentioned = نتائج میں وہ مقامات بھی شامل ہیں جہاں { $name } کا ذکر ہے، خواہ کسی بھی نام سے ہو۔ صرف یہی الفاظ ڈھونڈنے کے لیے انھیں واوین میں لکھیں۔
search-none = ”{ $query }“ کے لیے کچھ نہیں ملا۔
search-advice-shorter = کم الفاظ، یا لفظ کا صرف ابتدائی حصہ آزمائیں۔
search-advice-spelling = کوئی اور املا، یا نام کسی اور زبان میں آزمائیں۔
search-alike = ملتی جلتی ابتدا والے نام
search-failed = تلاش کا اشاریہ لوڈ نہ ہو سکا۔
search-needs-server = سائٹ کی یہ نقل ایک فولڈر سے پڑھی جا رہی ہے، اور تلاش کے لیے ویب سرور درکار ہے۔ سائٹ کا سارا مواد یہاں بھی درج ہے:
search-needs-script = تلاش کے لیے جاوا اسکرپٹ درکار ہے۔ سائٹ کا سارا مواد یہاں بھی درج ہے:
not-found = صفحہ نہیں ملا
not-found-help = ممکن ہے پتا پرانا ہو یا غلط لکھا گیا ہو۔
moved = یہ صفحہ اب یہاں ہے:
