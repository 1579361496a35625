### كلمات الواجهة بالعربية.
### كل اختيار بحسب العدد يسمّي الحالات الست، وكل ما يتغير بجنس المذكور يختار بـ $gender: m أو f.

## الهيكل

native-name = العربية
skip = إلى المحتوى
navigation = الموقع
breadcrumbs = المسار
other-languages = لغات أخرى
shown-in-another-language = لا نص بهذه اللغة، فيُعرض النص بلغة أخرى
settings = العرض
scheme = الألوان
scheme-system = كما في الجهاز
scheme-light = فاتحة
scheme-dark = داكنة
size = حجم الخط
size-small = صغير
size-normal = عادي
size-large = كبير
size-larger = أكبر
keys = اختصارات لوحة المفاتيح
key-next = الحاشية التالية
key-previous = الحاشية السابقة
key-card = من العَلَم إلى بطاقته
key-language = اللغة الأخرى
key-search = البحث
key-help = هذه القائمة
key-close = إغلاق
keys-use = استعمال هذه الاختصارات
close = إغلاق
edit = أبلغ عن خطأ أو أصلحه
feed = خلاصة { $format }
feed-title = { $site }: أحدث المقالات
feed-title-tag = { $site }: { $tag }
data = بيانات { $format }
articles = المقالات
entities = الأعلام
search = بحث
tags = الموضوعات
kinds = الأنواع
notes = الحواشي
facts = بيانات
draft = مسودة
more = التتمة

## علامات تصل بين أجزاء الكلام

comma = ،
semicolon = ؛
stop = .
colon = :
question = ؟
list-and = و
page-title = { $page } — { $site }
page-title-number = { $title }، الصفحة { $n }

## الصفحة الأولى والقوائم

specimen = مثال
specimen-from = من { $article }، الفقرة { $number }
most-mentioned = أكثر الأعلام ذكرًا
all-entities = كل الأعلام
all-articles = كل المقالات
letters = الحروف
letters-other-script = حروف أخرى
pages = صفحات القائمة
page-number = الصفحة { $n }
previous-page = السابقة
next-page = التالية
paragraph-number = الفقرة { $number }

## الأعداد

count-articles = { $n ->
    [zero] لا مقالات
    [one] مقال واحد
    [two] مقالان
    [few] { $n } مقالات
    [many] { $n } مقالًا
   *[other] { $n } مقال
}
in-articles = { $n ->
    [zero] في غير مقال
    [one] في مقال واحد
    [two] في مقالين
    [few] في { $n } مقالات
    [many] في { $n } مقالًا
   *[other] في { $n } مقال
}
count-paragraphs = { $n ->
    [zero] بلا فقرات
    [one] فقرة واحدة
    [two] فقرتان
    [few] { $n } فقرات
    [many] { $n } فقرة
   *[other] { $n } فقرة
}
count-notes = { $n ->
    [zero] بلا حواشٍ
    [one] حاشية واحدة
    [two] حاشيتان
    [few] { $n } حواشٍ
    [many] { $n } حاشية
   *[other] { $n } حاشية
}
count-places = { $n ->
    [zero] لا مواضع
    [one] موضع واحد
    [two] موضعان
    [few] { $n } مواضع
    [many] { $n } موضعًا
   *[other] { $n } موضع
}
count-entities = { $n ->
    [zero] لا أعلام
    [one] علم واحد
    [two] علمان
    [few] { $n } أعلام
    [many] { $n } علمًا
   *[other] { $n } علم
}

## ما يعرضه القارئ من المقال وما يُخفيه

layers = ما يُعرض من الحواشي
layers-kinds = بحسب النوع
layers-annotators = بحسب الشارح
layers-marks = القراءة بلا انقطاع
layer-mentions = الأعلام المذكورة
layer-note = التعليقات
layer-gloss = الشروح
layer-correction = التصويبات
layer-claim = الأقوال المُقوَّمة
layer-see = الإحالات
layer-marks = أرقام الحواشي في النص
said-also = وقيل في هذه الكلمات أيضًا

## المقال

contents = المحتويات
previous-article = المقال السابق
next-article = المقال التالي
reading-time = { $n ->
    [zero] يُقرأ في أقل من دقيقة
    [one] يُقرأ في دقيقة واحدة
    [two] يُقرأ في دقيقتين
    [few] يُقرأ في { $n } دقائق
    [many] يُقرأ في { $n } دقيقة
   *[other] يُقرأ في { $n } دقيقة
}

undated = بلا تاريخ
updated = عُدّل في { $date }
translated-by = ترجمة { $names }
both-texts = النصّان متقابلين
side-by-side = متقابلًا
in-language = باللغة { $language }
show-texts = يُعرض
show-both = النصّان
with-notes = النص بحواشيه
original-text = الأصل باللغة { $language }
translated-text = النص باللغة { $language }
read-text = يُقرأ النص
as-received = كما ورد
corrected = مصوَّبًا
fallback-text = لا نص لهذا المقال باللغة { $wanted }، فهو معروض كما ورد باللغة { $shown }، وحواشيه باللغة { $wanted }.
fallback-page = هذه الصفحة غير متاحة باللغة { $wanted }، فهي معروضة باللغة { $shown }.

## الحاشية

back-to-place = إلى موضع الحاشية { $number }
mark-note = تعليق { $number }
mark-gloss = شرح { $number }
mark-correction = تصويب { $number }
mark-claim = قول { $number }، { $verdict }
mark-see = إحالة { $number }
whole-block = الفقرة كلها
see = انظر
claim-of = قول { $speaker }
certainty-probable = مرجَّح
certainty-possible = محتمل
reading-delete = يُحذف
reading-insert-before = يُزاد قبله
reading-insert-after = يُزاد بعده
reading-insert-around = يُزاد حوله
reading-move-before = موضعه قبل
reading-move-after = موضعه بعد
verdict-supported = مؤيَّد بالدليل
verdict-disputed = مختلف فيه
verdict-refuted = مدحوض
verdict-unverified = لم يُتحقق منه

## صفحة العلم

places = المواضع
appears-with = { $gender ->
    [f] تُذكر معها
   *[m] يُذكر معه
}
relations = { $gender ->
    [f] صلاتها
   *[m] صلاته
}
articles-of = { $gender ->
    [f] كتاباتها
   *[m] كتاباته
}
backlinks = { $gender ->
    [f] مما يحيل إليها
   *[m] مما يحيل إليه
}
fact-kind = النوع
fact-names = في النصوص
fact-began = { $kind ->
    [person] المولد
    [organization] التأسيس
    [work] الصدور
    [product] الإطلاق
   *[other] البداية
}
fact-ended = { $kind ->
    [person] الوفاة
    [organization] الحل
   *[other] النهاية
}
site-wikidata = ويكي بيانات
site-wikipedia = ويكيبيديا
site-viaf = فياف
site-geonames = جيونيمز
site-isni = إسني
site-orcid = أوركيد
site-gnd = الملف الاستنادي الألماني
site-loc = مكتبة الكونغرس
site-website = الموقع

## الأنواع

kind-person = شخص
kind-person-plural = أشخاص
kind-organization = مؤسسة
kind-organization-plural = مؤسسات
kind-place = مكان
kind-place-plural = أماكن
kind-event = حدث
kind-event-plural = أحداث
kind-work = عمل
kind-work-plural = أعمال
kind-product = مُنتَج
kind-product-plural = مُنتَجات
kind-concept = مفهوم
kind-concept-plural = مفاهيم

## الصلات: ما يُقرأ من طرفها الأول، ثم من طرفها الآخر

relation-founded = { $gender ->
    [f] أسّست
   *[m] أسّس
}
relation-founded-inverse = { $gender ->
    [f] من مؤسسيها
   *[m] من مؤسسيه
}
relation-leads = { $gender ->
    [f] ترأس
   *[m] يرأس
}
relation-leads-inverse = { $gender ->
    [f] على رأسها
   *[m] على رأسه
}
relation-works-for = { $gender ->
    [f] تعمل لدى
   *[m] يعمل لدى
}
relation-works-for-inverse = { $gender ->
    [f] من العاملين لديها
   *[m] من العاملين لديه
}
relation-member-of = { $gender ->
    [f] عضوة في
   *[m] عضو في
}
relation-member-of-inverse = { $gender ->
    [f] من أعضائها
   *[m] من أعضائه
}
relation-owns = { $gender ->
    [f] تملك
   *[m] يملك
}
relation-owns-inverse = { $gender ->
    [f] من مالكيها
   *[m] من مالكيه
}
relation-part-of = جزء من
relation-part-of-inverse = { $gender ->
    [f] من أجزائها
   *[m] من أجزائه
}
relation-located-in = { $gender ->
    [f] تقع في
   *[m] يقع في
}
relation-located-in-inverse = { $gender ->
    [f] مما يقع فيها
   *[m] مما يقع فيه
}
relation-born-in = { $gender ->
    [f] وُلدت في
   *[m] وُلد في
}
relation-born-in-inverse = { $gender ->
    [f] من مواليدها
   *[m] من مواليده
}
relation-created = { $gender ->
    [f] أنشأت
   *[m] أنشأ
}
relation-created-inverse = من إنشاء
relation-makes = { $gender ->
    [f] تُنتج
   *[m] يُنتج
}
relation-makes-inverse = من إنتاج
relation-funds = { $gender ->
    [f] تموّل
   *[m] يموّل
}
relation-funds-inverse = بتمويل من
relation-studied-at = { $gender ->
    [f] درست في
   *[m] درس في
}
relation-studied-at-inverse = { $gender ->
    [f] ممن درسوا فيها
   *[m] ممن درسوا فيه
}
relation-married-to = { $gender ->
    [f] متزوجة من
   *[m] متزوج من
}
relation-parent-of = { $gender ->
    [f] والدة
   *[m] والد
}
relation-parent-of-inverse = { $gender ->
    [f] ابنة
   *[m] ابن
}
relation-related-to = على صلة بـ
relation-competes-with = { $gender ->
    [f] تنافس
   *[m] ينافس
}
relation-allied-with = { $gender ->
    [f] حليفة
   *[m] حليف
}
relation-sued = { $gender ->
    [f] قاضت
   *[m] قاضى
}
relation-sued-inverse = { $gender ->
    [f] رُفعت عليها دعوى من
   *[m] رُفعت عليه دعوى من
}
relation-succeeded = { $gender ->
    [f] خَلَفت
   *[m] خَلَفَ
}
relation-succeeded-inverse = { $gender ->
    [f] خليفتها
   *[m] خليفته
}
relation-took-part-in = { $gender ->
    [f] شاركت في
   *[m] شارك في
}
relation-took-part-in-inverse = { $gender ->
    [f] من المشاركين فيها
   *[m] من المشاركين فيه
}
relation-named-after = { $gender ->
    [f] سُمّيت باسم
   *[m] سُمّي باسم
}
relation-named-after-inverse = { $gender ->
    [f] مما سُمّي باسمها
   *[m] مما سُمّي باسمه
}

## التواريخ

date-about = نحو { $date }
date-uncertain = { $date } (؟)
date-with = { $date } ({ $other })
date-since = منذ { $date }
date-until = حتى { $date }
date-range = { $from }–{ $to }

## أسماء اللغات، نعتًا بعد «اللغة»

language-ar = العربية
language-en = الإنجليزية
language-fa = الفارسية
language-he = العبرية
language-ur = الأردية
language-fr = الفرنسية
language-de = الألمانية
language-es = الإسبانية
language-it = الإيطالية
language-pt = البرتغالية
language-ru = الروسية
language-tr = التركية
language-ku = الكردية
language-syr = السريانية
language-la = اللاتينية
language-el = اليونانية
language-zh = الصينية
language-ja = اليابانية
language-hi = الهندية
language-id = الإندونيسية

## البحث وسائر الصفحات

search-texts = النصوص ({ $language })
search-notes = الحواشي ({ $language })
search-more = عرض المزيد
search-count = عدد النتائج
search-none = لا نتائج.
search-failed = تعذّر تحميل فهرس البحث.
search-needs-script = يحتاج البحث إلى جافاسكربت، وكل ما في الموقع مفهرس أيضًا هنا:
not-found = الصفحة غير موجودة
not-found-help = لعل العنوان قديم أو فيه خطأ.
moved = انتقلت الصفحة إلى
