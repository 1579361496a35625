### واژه‌های رابط کاربری به فارسی.
### در فارسی صورت [one] صفر را هم در بر می‌گیرد؛ هرجا عدد به حروف می‌آید، [0] و [1] جداگانه نوشته شده است.

## چارچوب

native-name = فارسی
skip = پرش به متن
navigation = سایت
breadcrumbs = مسیر
other-languages = زبان‌های دیگر
shown-in-another-language = به این زبان متنی نیست؛ متن به زبانی دیگر نمایش داده می‌شود
settings = نمایش
scheme = پوسته
scheme-system = مطابق دستگاه
scheme-light = روشن
scheme-dark = تیره
size = اندازهٔ متن
size-small = کوچک
size-normal = معمولی
size-large = بزرگ
size-larger = بزرگ‌تر
keys = میان‌برهای صفحه‌کلید
key-next = حاشیهٔ بعدی
key-previous = حاشیهٔ قبلی
key-card = باز کردن کارت نام
key-language = زبان دیگر
key-search = جست‌وجو
key-help = همین فهرست
key-close = بستن
keys-use = میان‌برها فعال باشند
close = بستن
edit = گزارش یا اصلاح خطا
feed = دریافت مطالب تازه ({ $format })
feed-title = { $site }: تازه‌ترین مقاله‌ها
feed-title-tag = { $site }: { $tag }
data = داده‌های صفحه: { $format }
articles = مقاله‌ها
entities = نمایه
search = جست‌وجو
tags = موضوع‌ها
kinds = دسته‌ها
kinds-all = همه
notes = حاشیه‌ها
facts = مشخصات
draft = پیش‌نویس
more = ادامه

## نشانه‌هایی که پاره‌های جمله را به هم می‌پیوندند

comma = ،
semicolon = ؛
stop = .
colon = :
bracket = ]
question = ؟
page-title = { $page } — { $site }
page-title-number = { $title }، صفحهٔ { $n }

## صفحهٔ نخست و فهرست‌ها

specimen-from = از { $article }، بند { $number }
begin-reading = آغاز خواندن
sign-name-shown = نام
sign-name = صفحهٔ خود را دارد
sign-found = را برنامه یافته است
sign-note = شمارهٔ حاشیه‌ای در کنار متن است
sign-word-shown = واژه
sign-lemma = واژه‌ای است که حاشیه دربارهٔ آن است
sign-gloss = در حاشیه توضیح داده شده است
sign-verdict = ادعا: { $verdict }
sign-correction = تصحیح شده است؛ انتخاب متن آن را عوض می‌کند
sign-received = در متن آمده است و تصحیح در پی آن می‌آید
sign-reading = در متن تصحیح‌شده به جای آن می‌آید
sign-number = شمارهٔ بند و پیوند آن است
most-mentioned = پرتکرارترین نام‌ها
all-entities = همهٔ نام‌ها
all-articles = همهٔ مقاله‌ها
letters = حروف
letters-other-script = حروف دیگر
pages = صفحه‌های این فهرست
page-number = صفحهٔ { $n }
previous-page = قبلی
next-page = بعدی
paragraph-number = بند { $number }

## شمارش

count-articles = { $n ->
    [0] بدون مقاله
    [1] یک مقاله
   *[other] { $n } مقاله
}
in-articles = { $n ->
    [0] در هیچ مقاله‌ای
    [1] { $mentions } بار در یک مقاله
   *[other] { $mentions } بار در { $n } مقاله
}
count-paragraphs = { $n ->
    [0] بدون بند
    [1] یک بند
   *[other] { $n } بند
}
count-notes = { $n ->
    [0] بدون حاشیه
    [1] یک حاشیه
   *[other] { $n } حاشیه
}
count-places = { $n ->
    [0] در متن‌ها نیامده
    [1] یک بار در متن‌ها
   *[other] { $n } بار در متن‌ها
}
count-entities = { $n ->
    [0] بدون نام
    [1] یک نام
   *[other] { $n } نام
}

## آنچه خواننده نشان می‌دهد یا پنهان می‌کند

about-text = دربارهٔ این متن
cite-as = ارجاع:
report = گزارش خطا در این متن
notes-of-paragraph = همهٔ حاشیه‌های این بند
layers = نشانه‌ها و حاشیه‌ها
layers-kinds = نوع
layers-annotators = حاشیه‌نویس
layers-marks = در متن
layer-mentions = نام‌ها
layer-note = توضیحات
layer-gloss = معنی واژه‌ها
layer-correction = تصحیح‌ها
layer-claim = راستی‌آزمایی ادعاها
layer-see = ارجاع‌ها
layer-marks = شمارهٔ حاشیه‌ها
said-also = حاشیه‌های همین واژه‌ها

## مقاله

contents = فهرست مطالب
previous-article = مقالهٔ قبلی
next-article = مقالهٔ بعدی
reading-time = { $n ->
    [0] زمان مطالعه: کمتر از یک دقیقه
    [1] زمان مطالعه: یک دقیقه
   *[other] زمان مطالعه: { $n } دقیقه
}

undated = بی‌تاریخ
updated = { $form ->
    [other] به‌روزشده { $date }
   *[day] به‌روزشده در { $date }
}
translated-by = مترجم: { $names }
both-texts = هر دو متن در کنار هم
both-texts-with = { both-texts } ({ $language })
side-by-side = دو متن در کنار هم
in-language = به { $language }
text-in-language = متن { $language }
show-texts = نمایش:
show-both = هر دو متن
pair-uncertain = شاید این بندها متناظر نباشند.
with-notes = با حاشیه‌ها
original-text = اصل { $language }
translated-text = ترجمهٔ { $language }
read-text = متن:
as-received = همان‌گونه که رسیده
corrected = پس از تصحیح
fallback-text = این مقاله متن { $wanted } ندارد. متن { $shown } همان‌گونه که رسیده در اینجا آمده است{ $notes ->
    [0] .
    [1] ، با حاشیه‌ای به { $wanted }.
   *[other] ، با حاشیه‌هایی به { $wanted }.
}
fallback-page = این صفحه به { $wanted } در دسترس نیست و به { $shown } نمایش داده می‌شود.

## حاشیه

back-to-place = بازگشت از حاشیهٔ { $number }
mark-note = توضیح { $number }
mark-gloss = معنی { $number }
mark-correction = تصحیح { $number }
mark-claim = ادعای { $number }، { $verdict }
mark-see = ارجاع { $number }
footnote-call = پانویس { $mark }
footnote-back = بازگشت به ارجاع { $number } به پانویس { $mark }
whole-block = تمام بند
see = نگاه کنید به
claim-of = ادعای { $speaker }
certainty-probable = به احتمال زیاد
certainty-possible = شاید
lemma-paragraph = بند { $number }
reading-delete = حذف شود
reading-insert-before = پیش از آن افزوده شود
reading-insert-after = پس از آن افزوده شود
reading-insert-around = در دو سوی آن افزوده شود
reading-move-before = جای آن پیش از
reading-move-after = جای آن پس از
verdict-supported = مستند
verdict-disputed = محل اختلاف
verdict-refuted = ردشده
verdict-unverified = تأییدنشده

## پیوندها به این‌جا و مقاله‌های نزدیک

count-backlinks = { $n ->
    [0] بدون ارجاع به این‌جا
    [1] یک ارجاع به این‌جا
   *[other] { $n } ارجاع به این‌جا
}
count-more-links = { $n ->
   *[other] و { $n } ارجاع دیگر
}
related = مقاله‌های نزدیک
related-linked = این مقاله به آن ارجاع داده است
related-names = در هر دو: { $names }
related-tags = { $n ->
    [one] موضوع مشترک: { $tags }
   *[other] موضوع‌های مشترک: { $tags }
}

## صفحهٔ نام

concordance = در متن‌ها
appears-with = نام‌های همراه
together-sentences = { $n ->
    [one] هر دو در یک جمله
   *[other] هر دو در { $n } جمله
}
together-articles = { $n ->
    [one] هر دو در یک مقاله
   *[other] هر دو در { $n } مقاله
}
counts-are-mentions = عددها شمار ذکر نام است
with-translations = با ترجمه‌ها
more-passages = { $n ->
    [one] یک بخش دیگر
   *[other] { $n } بخش دیگر
}
description = به تفصیل
relations = ارتباط‌ها
articles-of = نوشته‌ها و ترجمه‌ها
backlinks = پیوندها به این صفحه
fact-names = صورت‌های نام
fact-began = { $kind ->
    [person] تولد
    [organization] تأسیس
    [work] انتشار
    [product] عرضه
   *[other] آغاز
}
fact-ended = { $kind ->
    [person] درگذشت
    [organization] انحلال
   *[other] پایان
}
# سال‌هایی که هم‌نامان را از هم جدا می‌کند: (زادهٔ ۱۹۰۰)، (تا ۱۹۵۰).
lived-from = { $kind ->
    [person] زادهٔ { $date }
   *[other] از { $date }
}
lived-until = { $kind ->
    [person] درگذشتهٔ { $date }
   *[other] تا { $date }
}
site-wikidata = ویکی‌داده
site-wikipedia = ویکی‌پدیا
site-viaf = VIAF
site-geonames = GeoNames
site-isni = ISNI
site-orcid = ORCID
site-gnd = GND
site-loc = کتابخانهٔ کنگره
site-website = وب‌سایت

## نامه‌ها

letter-from-to = نامهٔ { $from } به { $to }
letter-from = نامهٔ { $from }
letter-archive = محل نگهداری: { $archive }

## ترجمه‌هایی که اصل آن‌ها تغییر کرده است

outdated = متن اصلی پس از ترجمهٔ این بخش تغییر کرده است.
outdated-noticed = متن اصلی پس از ترجمهٔ این بخش تغییر کرده است (تاریخ مشاهده: { $date }).

## فهرست‌های موضوعی

reference = مرجع
claims = ادعاها
claims-verdict = ادعاها: { $verdict }
claims-speaker = ادعاهای { $speaker }
count-claims = { $n ->
    [0] بدون ادعا
    [1] یک ادعا
   *[other] { $n } ادعا
}
by-verdict = بر پایهٔ نتیجهٔ بررسی
by-speaker = بر پایهٔ گوینده
column-claim = ادعا
column-speaker = گوینده
column-verdict = نتیجه
column-date = تاریخ
column-sources = منابع
corrections = تصحیح‌ها
corrections-tag = تصحیح‌ها: { $tag }
count-corrections = { $n ->
    [0] بدون تصحیح
    [1] یک تصحیح
   *[other] { $n } تصحیح
}
column-correction = متن اصلی و تصحیح
column-reason = دلیل
glossary = واژه‌نامه
count-glosses = { $n ->
    [0] بدون مدخل
    [1] یک مدخل
   *[other] { $n } مدخل
}
column-words = واژه
column-gloss = معنی
column-places = جای آن
annotators = حاشیه‌نویسان
annotator-notes = حاشیه‌های { $name }
annotation-note = توضیح
annotation-gloss = معنی
annotation-correction = تصحیح
annotation-claim = ادعا
annotation-see = ارجاع
column-number = شماره
filter-rows = پالایش این صفحه

## گاه‌شمار

chronology = گاه‌شمار
chronology-of = گاه‌شمار: { $name }
event-article = مقاله
count-events = { $n ->
    [one] { $n } رویداد
   *[other] { $n } رویداد
}

## شبکه

network = شبکه
network-about = هر کمان دو نام را به هم می‌پیوندد که با هم نسبتی دارند یا در جمله‌هایی یکسان آمده‌اند. کمان‌های پررنگ‌تر نسبت‌اند و کمان‌های ضخیم‌تر جمله‌های مشترک بیشتری را نشان می‌دهند.
tie = { $one } – { $other }
column-name = نام
column-relation = نسبت
column-other-name = نام دیگر
column-sentences = جمله‌ها
count-sentences = { $n ->
    [one] { $n } جمله
   *[other] { $n } جمله
}

## دسته‌ها

kind-person = شخص
kind-person-plural = اشخاص
kind-organization = سازمان
kind-organization-plural = سازمان‌ها
kind-place = مکان
kind-place-plural = مکان‌ها
kind-event = رویداد
kind-event-plural = رویدادها
kind-work = اثر
kind-work-plural = آثار
kind-product = محصول
kind-product-plural = محصولات
kind-concept = مفهوم
kind-concept-plural = مفاهیم
kind-person-count = { $n ->
    [0] بدون نام
    [1] یک نفر
   *[other] { $n } نفر
}
kind-organization-count = { $n ->
    [0] بدون سازمان
    [1] یک سازمان
   *[other] { $n } سازمان
}
kind-place-count = { $n ->
    [0] بدون مکان
    [1] یک مکان
   *[other] { $n } مکان
}
kind-event-count = { $n ->
    [0] بدون رویداد
    [1] یک رویداد
   *[other] { $n } رویداد
}
kind-work-count = { $n ->
    [0] بدون اثر
    [1] یک اثر
   *[other] { $n } اثر
}
kind-product-count = { $n ->
    [0] بدون محصول
    [1] یک محصول
   *[other] { $n } محصول
}
kind-concept-count = { $n ->
    [0] بدون مفهوم
    [1] یک مفهوم
   *[other] { $n } مفهوم
}

## ارتباط‌ها: نخست از یک سو، سپس از سوی دیگر؛ کسره نشان می‌دهد که نام پس از آن خوانده می‌شود

relation-founded = بنیان‌گذارِ
relation-founded-inverse = { $kind ->
    [person] از بنیان‌گذاران او
   *[other] از بنیان‌گذاران آن
}
relation-leads = در رأسِ
relation-leads-inverse = { $kind ->
    [person] در رأس او
   *[other] در رأس آن
}
relation-works-for = شاغل در
relation-works-for-inverse = کارکنان
relation-member-of = عضوِ
relation-member-of-inverse = اعضا
relation-owns = مالکِ
relation-owns-inverse = در مالکیتِ
relation-part-of = بخشی از
relation-part-of-inverse = بخش‌ها
relation-located-in = { $kind ->
    [organization] مستقر در
   *[other] واقع در
}
relation-located-in-inverse = در اینجا
relation-born-in = زادهٔ
relation-born-in-inverse = زادگاهِ
relation-created = آفرینندهٔ
relation-created-inverse = آفریدهٔ
relation-makes = سازندهٔ
relation-makes-inverse = ساختِ
relation-funds = حامی مالیِ
relation-funds-inverse = با حمایت مالیِ
relation-studied-at = تحصیل در
relation-studied-at-inverse = دانش‌آموختگان
relation-married-to = همسرِ
relation-parent-of = والدِ
relation-parent-of-inverse = فرزندِ
relation-related-to = مرتبط با
relation-competes-with = رقیبِ
relation-allied-with = هم‌پیمانِ
relation-sued = شکایت از
relation-sued-inverse = طرف شکایتِ
relation-succeeded = جانشینِ
relation-succeeded-inverse = جای خود را داد به
relation-took-part-in = شرکت‌کننده در
relation-took-part-in-inverse = شرکت‌کنندگان
relation-named-after = نام‌گرفته از
relation-named-after-inverse = { $kind ->
    [person] به نام او
   *[other] به نام آن
}

## تاریخ‌ها

date-about = حدود { $date }
date-uncertain = { $date } (؟)
date-with = { $date } ({ $other })
date-since = از { $date }
date-until = تا { $date }
date-range = { $from } تا { $to }
date-between = بین { $from } و { $to }
# خود تاریخ هم در این بازه است: ۱۷۱۱ یا پیش از آن.
date-before = { $date } یا پیش از آن
date-after = { $date } یا پس از آن
date-began = آغاز: { $date }
date-ended = پایان: { $date }
date-ordinal = { $century ->
    [c1] اول
    [c2] دوم
    [c3] سوم
    [c4] چهارم
    [c5] پنجم
    [c6] ششم
    [c7] هفتم
    [c8] هشتم
    [c9] نهم
    [c10] دهم
    [c11] یازدهم
    [c12] دوازدهم
    [c13] سیزدهم
    [c14] چهاردهم
    [c15] پانزدهم
    [c16] شانزدهم
    [c17] هفدهم
    [c18] هجدهم
    [c19] نوزدهم
    [c20] بیستم
    [c21] بیست‌ویکم
   *[other] { $number }
}
# «میلادی»، چون «قرن پنجم» و «دههٔ ۱۳۲۰» را خواننده هجری می‌فهمد.
date-century = قرن { date-ordinal } میلادی
date-decade = دههٔ { $decade } میلادی
date-day = { $date }

## نام زبان‌ها

language-ar = عربی
language-en = انگلیسی
language-fa = فارسی
language-he = عبری
language-ur = اردو
language-fr = فرانسوی
language-de = آلمانی
language-es = اسپانیایی
language-it = ایتالیایی
language-pt = پرتغالی
language-ru = روسی
language-tr = ترکی
language-ku = کردی
language-syr = سریانی
language-la = لاتین
language-el = یونانی
language-zh = چینی
language-ja = ژاپنی
language-hi = هندی
language-id = اندونزیایی

## جست‌وجو و صفحه‌های دیگر

search-names = نام‌ها
search-pages = صفحه‌ها
search-texts = متن‌ها
search-note = حاشیه
search-more = نمایش بیشتر
search-more-passages = { $n ->
    [one] { $n } مورد دیگر
   *[other] { $n } مورد دیگر
}
search-count = { $n ->
    [one] { $n } نتیجه
   *[other] { $n } نتیجه
}
search-hint = نام‌ها یا واژه‌ها؛ عبارت در گیومه
search-filters = پالایش نتایج
search-everything = همه
search-kind = نوع
search-article = مقاله
search-tag = موضوع
search-annotator = حاشیه‌نویس
search-from = انتشار از سال
search-to = تا سال
search-hidden = { $n ->
    [one] پالایش { $n } نتیجه را پنهان کرده است.
   *[other] پالایش { $n } نتیجه را پنهان کرده است.
}
search-clear = حذف پالایش
search-mentioned = بخش‌هایی که از { $name } یاد می‌کنند نیز، با هر نامی که به کار برده باشند، جزو نتایج‌اند. برای یافتن عین واژه‌ها آن‌ها را در گیومه بگذارید.
search-none = برای «{ $query }» چیزی پیدا نشد.
search-advice-shorter = واژه‌های کمتر یا فقط آغاز یک واژه را امتحان کنید.
search-advice-spelling = املای دیگر یا همان نام به زبانی دیگر را امتحان کنید.
search-alike = نام‌هایی با آغاز همانند
search-failed = نمایهٔ جست‌وجو بارگذاری نشد.
search-needs-server = این نسخه از سایت از یک پوشه خوانده می‌شود و جست‌وجو به سرور وب نیاز دارد. همهٔ مطالب سایت در اینجا هم فهرست شده است:
search-needs-script = جست‌وجو به جاوااسکریپت نیاز دارد. همهٔ مطالب سایت در اینجا هم فهرست شده است:
not-found = صفحه پیدا نشد
not-found-help = شاید نشانی قدیمی باشد یا اشتباه نوشته شده باشد.
moved = این صفحه به نشانی تازه‌ای رفته است:
