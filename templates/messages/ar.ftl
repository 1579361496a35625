### كلمات الواجهة بالعربية.
### كل اختيار بحسب العدد يسمّي الحالات الست، وكل ما يتغير بجنس المذكور يختار بـ $gender: m أو f.

## الهيكل

native-name = العربية
skip = انتقل إلى المحتوى
navigation = الموقع
breadcrumbs = المسار
other-languages = لغات أخرى
shown-in-another-language = لا نص بهذه اللغة، والمعروض نص بلغة أخرى
settings = العرض
scheme = المظهر
scheme-system = بحسب الجهاز
scheme-light = فاتح
scheme-dark = داكن
size = حجم الخط
size-small = صغير
size-normal = عادي
size-large = كبير
size-larger = أكبر
keys = اختصارات لوحة المفاتيح
key-next = الحاشية التالية
key-previous = الحاشية السابقة
key-card = فتح بطاقة الاسم
key-language = اللغة الأخرى
key-search = البحث
key-help = هذه القائمة
key-close = إغلاق
keys-use = تفعيل الاختصارات
close = إغلاق
edit = أبلغ عن خطأ أو أصلحه
feed = تابع الجديد ({ $format })
feed-title = { $site }: أحدث المقالات
feed-title-tag = { $site }: { $tag }
data = بيانات الصفحة: { $format }
articles = المقالات
entities = فهرس الأسماء
search = بحث
tags = الموضوعات
kinds = الأنواع
kinds-all = الكل
notes = الحواشي
facts = بيانات
draft = مسودة
more = التتمة

## علامات تصل بين أجزاء الكلام

comma = ،
semicolon = ؛
stop = .
colon = :
bracket = ]
question = ؟
page-title = { $page } — { $site }
page-title-number = { $title }، الصفحة { $n }

## الصفحة الأولى والقوائم

specimen-from = من { $article }، الفقرة { $number }
begin-reading = ابدأ القراءة
sign-name-shown = اسم
sign-name = له صفحة
sign-found = وجده البرنامج في النص
sign-note = رقم حاشية في الهامش
sign-word-shown = لفظ
sign-lemma = اللفظ الذي تتناوله الحاشية
sign-gloss = مشروح في الهامش
sign-verdict = ادعاء: { $verdict }
sign-correction = مصوَّب؛ يبدّله اختيار النص
sign-received = كما ورد، ويليه التصويب
sign-reading = ما يحل محله في النص المصوَّب
sign-number = رقم الفقرة ورابطها
most-mentioned = أكثر الأسماء ذكرًا
all-entities = كل الأسماء
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
    [zero] لم يُذكر في مقال
    [one] { $places } في مقال واحد
    [two] { $places } في مقالين
    [few] { $places } في { $n } مقالات
    [many] { $places } في { $n } مقالًا
   *[other] { $places } في { $n } مقال
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
    [zero] لا أسماء
    [one] اسم واحد
    [two] اسمان
    [few] { $n } أسماء
    [many] { $n } اسمًا
   *[other] { $n } اسم
}

## ما يعرضه القارئ من المقال وما يُخفيه

about-text = عن هذا النص
cite-as = للاستشهاد به:
report = الإبلاغ عن خطأ في هذا النص
notes-of-paragraph = كل حواشي الفقرة
layers = مفتاح العلامات
layers-kinds = بحسب النوع
layers-annotators = بحسب الشارح
layers-marks = في النص
layer-mentions = الأسماء المذكورة
layer-note = التعليقات
layer-gloss = الشروح
layer-correction = التصويبات
layer-claim = الادعاءات وأحكامها
layer-see = الإحالات
layer-marks = أرقام الحواشي
said-also = حواشٍ على هذه الكلمات

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
updated = { $form ->
    [day] حُدّث في { $date }
    [month] حُدّث في { $date }
    [year] حُدّث في { $date }
   *[other] حُدّث { $date }
}
translated-by = ترجمة { $names }
both-texts = عرض النصين متقابلين
both-texts-with = { both-texts } ({ $language })
side-by-side = النصان معًا
in-language = { $named ->
    [no] بلغة { $language }
   *[yes] ب{ $language }
}
text-in-language = { $named ->
    [no] النص بلغة { $language }
   *[yes] النص { $language }
}
show-texts = العرض:
show-both = النصان معًا
pair-uncertain = قد لا تكون هذه الفقرات متقابلة.
with-notes = النص بحواشيه
original-text = { $named ->
    [no] الأصل بلغة { $language }
   *[yes] الأصل { $language }
}
translated-text = { $named ->
    [no] الترجمة إلى { $language }
   *[yes] الترجمة { $language }
}
read-text = النص:
as-received = كما ورد
corrected = بعد التصويب
fallback-text = لا نص لهذا المقال باللغة { $wanted }، فهو معروض كما ورد باللغة { $shown }{ $notes ->
    [0] .
    [one] ، وحاشيته باللغة { $wanted }.
    [two] ، وحاشيتاه باللغة { $wanted }.
    [few] ، وحواشيه باللغة { $wanted }.
    [many] ، وحواشيه باللغة { $wanted }.
   *[other] ، وحواشيه باللغة { $wanted }.
}
fallback-page = هذه الصفحة غير متاحة باللغة { $wanted }، فهي معروضة باللغة { $shown }.

## الحاشية

back-to-place = عودة من الحاشية { $number }
mark-note = تعليق { $number }
mark-gloss = شرح { $number }
mark-correction = تصويب { $number }
mark-claim = ادعاء { $number }، { $verdict }
mark-see = إحالة { $number }
footnote-call = الهامش { $mark }
footnote-back = عودة إلى الإحالة { $number } على الهامش { $mark }
whole-block = الفقرة كلها
see = انظر
claim-of = ادعاء { $speaker }
certainty-probable = مرجَّح
certainty-possible = محتمل
lemma-paragraph = الفقرة { $number }
reading-delete = يُحذف
reading-insert-before = يُزاد قبله
reading-insert-after = يُزاد بعده
reading-insert-around = يُزاد حوله
reading-move-before = موضعه قبل
reading-move-after = موضعه بعد
verdict-supported = مؤيَّد بالدليل
verdict-disputed = موضع خلاف
verdict-refuted = مدحوض
verdict-unverified = غير مُتحقَّق منه

## الروابط إلى هنا والمقالات القريبة

count-backlinks = { $n ->
    [zero] لا إحالات إلى هنا
    [one] إحالة واحدة إلى هنا
    [two] إحالتان إلى هنا
    [few] { $n } إحالات إلى هنا
    [many] { $n } إحالة إلى هنا
   *[other] { $n } إحالة إلى هنا
}
count-more-links = { $n ->
    [zero] ولا غيرها
    [one] وإحالة أخرى
    [two] وإحالتان أخريان
    [few] و{ $n } إحالات أخرى
    [many] و{ $n } إحالة أخرى
   *[other] و{ $n } إحالة أخرى
}
related = مقالات قريبة
related-linked = يحيل إليه هذا المقال
related-names = في كليهما ذكر { $names }
related-tags = { $n ->
    [zero] بلا موضوع مشترك
    [one] موضوعهما { $tags }
    [two] موضوعاهما { $tags }
    [few] موضوعاتهما { $tags }
    [many] موضوعاتهما { $tags }
   *[other] موضوعاتهما { $tags }
}

## صفحة الاسم

concordance = في النصوص
appears-with = { $gender ->
    [f] تُذكر معها
   *[m] يُذكر معه
}
together-sentences = { $n ->
    [zero] لا جملة تجمعهما
    [one] معًا في جملة واحدة
    [two] معًا في جملتين
    [few] معًا في { $n } جمل
    [many] معًا في { $n } جملة
   *[other] معًا في { $n } جملة
}
together-articles = { $n ->
    [zero] لا مقال يجمعهما
    [one] معًا في مقال واحد
    [two] معًا في مقالين
    [few] معًا في { $n } مقالات
    [many] معًا في { $n } مقالًا
   *[other] معًا في { $n } مقال
}
counts-are-mentions = الأرقام مواضع الذكر
with-translations = مع الترجمة
more-passages = { $n ->
    [zero] لا مقاطع أخرى
    [one] مقطع آخر
    [two] مقطعان آخران
    [few] { $n } مقاطع أخرى
    [many] { $n } مقطعًا آخر
   *[other] { $n } مقطع آخر
}
description = { $gender ->
    [f] المزيد عنها
   *[m] المزيد عنه
}
relations = { $gender ->
    [f] علاقاتها
   *[m] علاقاته
}
articles-of = { $gender ->
    [f] إسهاماتها
   *[m] إسهاماته
}
backlinks = { $gender ->
    [f] صفحات تشير إليها
   *[m] صفحات تشير إليه
}
fact-names = { $gender ->
    [f] وردت باسم
   *[m] ورد باسم
}
fact-began = { $kind ->
    [person] الميلاد
    [organization] التأسيس
    [work] الصدور
    [product] الإطلاق
   *[other] البداية
}
fact-ended = { $kind ->
    [person] الوفاة
    [organization] تاريخ الحلّ
   *[other] النهاية
}
# سنوات تميّز بين أصحاب الاسم الواحد: (وُلد ١٩٠٠)، (حتى ١٩٥٠).
lived-from = { $kind ->
    [person] { $gender ->
        [f] وُلدت { $date }
       *[m] وُلد { $date }
    }
   *[other] منذ { $date }
}
lived-until = { $kind ->
    [person] { $gender ->
        [f] تُوفيت { $date }
       *[m] تُوفي { $date }
    }
   *[other] حتى { $date }
}
site-wikidata = ويكي بيانات
site-wikipedia = ويكيبيديا
site-viaf = VIAF
site-geonames = GeoNames
site-isni = ISNI
site-orcid = ORCID
site-gnd = الملف الاستنادي الألماني
site-loc = مكتبة الكونغرس
site-website = الموقع

## الرسائل

letter-from-to = رسالة من { $from } إلى { $to }
letter-from = رسالة من { $from }
letter-archive = محفوظة في: { $archive }

## ترجمات عُدِّل أصلها

outdated = عُدِّل الأصل بعد ترجمة هذا المقطع.
outdated-noticed = عُدِّل الأصل بعد ترجمة هذا المقطع (لوحظ ذلك في { $date }).

## السجلات

reference = مراجع
claims = الادعاءات
claims-verdict = الادعاءات: { $verdict }
claims-speaker = ادعاءات { $speaker }
count-claims = { $n ->
    [zero] لا ادعاءات
    [one] ادعاء واحد
    [two] ادعاءان
    [few] { $n } ادعاءات
    [many] { $n } ادعاءً
   *[other] { $n } ادعاء
}
by-verdict = بحسب الحكم
by-speaker = بحسب القائل
column-claim = الادعاء
column-speaker = القائل
column-verdict = الحكم
column-date = التاريخ
column-sources = المصادر
corrections = التصويبات
corrections-tag = التصويبات: { $tag }
count-corrections = { $n ->
    [zero] لا تصويبات
    [one] تصويب واحد
    [two] تصويبان
    [few] { $n } تصويبات
    [many] { $n } تصويبًا
   *[other] { $n } تصويب
}
column-correction = الوارد وتصويبه
column-reason = السبب
glossary = معجم الألفاظ
count-glosses = { $n ->
    [zero] لا ألفاظ
    [one] لفظ واحد
    [two] لفظان
    [few] { $n } ألفاظ
    [many] { $n } لفظًا
   *[other] { $n } لفظ
}
column-words = اللفظ
column-gloss = الشرح
column-places = الموضع
annotators = الشارحون
annotator-notes = حواشي { $name }
annotation-note = تعليق
annotation-gloss = شرح
annotation-correction = تصويب
annotation-claim = ادعاء
annotation-see = إحالة
column-number = الرقم
filter-rows = تصفية هذه الصفحة

## التسلسل الزمني

chronology = التسلسل الزمني
chronology-of = التسلسل الزمني: { $name }
event-article = مقال
count-events = { $n ->
    [zero] بلا أحداث
    [one] حدث واحد
    [two] حدثان
    [few] { $n } أحداث
    [many] { $n } حدثًا
   *[other] { $n } حدث
}

## الشبكة

network = الشبكة
network-about = كل قوس يصل بين اسمين تجمعهما علاقة أو يَرِدان معًا في جمل. القوس الداكن علاقة، وكلما غلظ القوس كثرت الجمل التي تجمعهما.
tie = { $one } – { $other }
column-name = الاسم
column-relation = العلاقة
column-other-name = الاسم الآخر
column-sentences = الجمل
count-sentences = { $n ->
    [0] لا جمل
    [one] جملة واحدة
    [two] جملتان
    [few] { $n } جمل
    [many] { $n } جملة
   *[other] { $n } جملة
}

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
kind-product = منتج
kind-product-plural = منتجات
kind-concept = مفهوم
kind-concept-plural = مفاهيم
kind-person-count = { $n ->
    [zero] لا أشخاص
    [one] شخص واحد
    [two] شخصان
    [few] { $n } أشخاص
    [many] { $n } شخصًا
   *[other] { $n } شخص
}
kind-organization-count = { $n ->
    [zero] لا مؤسسات
    [one] مؤسسة واحدة
    [two] مؤسستان
    [few] { $n } مؤسسات
    [many] { $n } مؤسسة
   *[other] { $n } مؤسسة
}
kind-place-count = { $n ->
    [zero] لا أماكن
    [one] مكان واحد
    [two] مكانان
    [few] { $n } أماكن
    [many] { $n } مكانًا
   *[other] { $n } مكان
}
kind-event-count = { $n ->
    [zero] لا أحداث
    [one] حدث واحد
    [two] حدثان
    [few] { $n } أحداث
    [many] { $n } حدثًا
   *[other] { $n } حدث
}
kind-work-count = { $n ->
    [zero] لا أعمال
    [one] عمل واحد
    [two] عملان
    [few] { $n } أعمال
    [many] { $n } عملًا
   *[other] { $n } عمل
}
kind-product-count = { $n ->
    [zero] لا منتجات
    [one] منتج واحد
    [two] منتجان
    [few] { $n } منتجات
    [many] { $n } منتجًا
   *[other] { $n } منتج
}
kind-concept-count = { $n ->
    [zero] لا مفاهيم
    [one] مفهوم واحد
    [two] مفهومان
    [few] { $n } مفاهيم
    [many] { $n } مفهومًا
   *[other] { $n } مفهوم
}

## العلاقات: ما يُقرأ من طرفها الأول، ثم من طرفها الآخر

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
relation-member-of-inverse = الأعضاء
relation-owns = { $gender ->
    [f] تملك
   *[m] يملك
}
relation-owns-inverse = { $gender ->
    [f] من مالكيها
   *[m] من مالكيه
}
relation-part-of = جزء من
relation-part-of-inverse = الأجزاء
relation-located-in = { $kind ->
    [organization] { $gender ->
        [f] مقرّها في
       *[m] مقرّه في
    }
   *[other] { $gender ->
        [f] تقع في
       *[m] يقع في
    }
}
relation-located-in-inverse = { $gender ->
    [f] فيها
   *[m] فيه
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
    [f] من خريجيها
   *[m] من خريجيه
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
    [f] رفعت دعوى على
   *[m] رفع دعوى على
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
    [f] سُمّي باسمها
   *[m] سُمّي باسمه
}

## التواريخ

date-about = نحو { $date }
date-uncertain = { $date } (؟)
date-with = { $date } ({ $other })
date-since = منذ { $date }
date-until = حتى { $date }
date-range = { $form ->
    [year] { $from }–{ $to }
   *[other] { $from } – { $to }
}
date-between = بين { $from } و{ $to }
# التاريخ نفسه داخل في المدة: 1711 أو قبل ذلك.
date-before = { $form ->
    [century] في{ " " }
    [decade] في{ " " }
    [other] { "" }
   *[day] { $place ->
        [when] في{ " " }
       *[alone] { "" }
    }
}{ $date } أو قبل ذلك
date-after = { $form ->
    [century] في{ " " }
    [decade] في{ " " }
    [other] { "" }
   *[day] { $place ->
        [when] في{ " " }
       *[alone] { "" }
    }
}{ $date } أو بعد ذلك
date-began = البداية { $date }
date-ended = النهاية { $date }
date-ordinal = { $century ->
    [c1] الأول
    [c2] الثاني
    [c3] الثالث
    [c4] الرابع
    [c5] الخامس
    [c6] السادس
    [c7] السابع
    [c8] الثامن
    [c9] التاسع
    [c10] العاشر
    [c11] الحادي عشر
    [c12] الثاني عشر
    [c13] الثالث عشر
    [c14] الرابع عشر
    [c15] الخامس عشر
    [c16] السادس عشر
    [c17] السابع عشر
    [c18] الثامن عشر
    [c19] التاسع عشر
    [c20] العشرين
    [c21] الحادي والعشرين
   *[other] { $number }
}
date-century = { $place ->
    [alone] في القرن { date-ordinal }
    [when] في القرن { date-ordinal }
   *[inside] القرن { date-ordinal }
}
date-decade = { $place ->
    [alone] في{ " " }
    [when] في{ " " }
   *[inside] { "" }
}{ $tens ->
    [t10] العقد الثاني من القرن
    [t20] عشرينيات القرن
    [t30] ثلاثينيات القرن
    [t40] أربعينيات القرن
    [t50] خمسينيات القرن
    [t60] ستينيات القرن
    [t70] سبعينيات القرن
    [t80] ثمانينيات القرن
   *[other] تسعينيات القرن
} { date-ordinal }
date-day = { $date }

## أسماء اللغات، نعتًا بحسب $use: name وin «اللغة العربية»، وtext «النص العربي»، وoriginal «الأصل العربي»، وtranslation «الترجمة العربية»

language-ar = { $use ->
    [text] العربي
    [original] العربي
   *[name] العربية
}
language-en = { $use ->
    [text] الإنجليزي
    [original] الإنجليزي
   *[name] الإنجليزية
}
language-fa = { $use ->
    [text] الفارسي
    [original] الفارسي
   *[name] الفارسية
}
language-he = { $use ->
    [text] العبري
    [original] العبري
   *[name] العبرية
}
language-ur = { $use ->
    [text] الأردي
    [original] الأردي
   *[name] الأردية
}
language-fr = { $use ->
    [text] الفرنسي
    [original] الفرنسي
   *[name] الفرنسية
}
language-de = { $use ->
    [text] الألماني
    [original] الألماني
   *[name] الألمانية
}
language-es = { $use ->
    [text] الإسباني
    [original] الإسباني
   *[name] الإسبانية
}
language-it = { $use ->
    [text] الإيطالي
    [original] الإيطالي
   *[name] الإيطالية
}
language-pt = { $use ->
    [text] البرتغالي
    [original] البرتغالي
   *[name] البرتغالية
}
language-ru = { $use ->
    [text] الروسي
    [original] الروسي
   *[name] الروسية
}
language-tr = { $use ->
    [text] التركي
    [original] التركي
   *[name] التركية
}
language-ku = { $use ->
    [text] الكردي
    [original] الكردي
   *[name] الكردية
}
language-syr = { $use ->
    [text] السرياني
    [original] السرياني
   *[name] السريانية
}
language-la = { $use ->
    [text] اللاتيني
    [original] اللاتيني
   *[name] اللاتينية
}
language-el = { $use ->
    [text] اليوناني
    [original] اليوناني
   *[name] اليونانية
}
language-zh = { $use ->
    [text] الصيني
    [original] الصيني
   *[name] الصينية
}
language-ja = { $use ->
    [text] الياباني
    [original] الياباني
   *[name] اليابانية
}
language-hi = { $use ->
    [text] الهندي
    [original] الهندي
   *[name] الهندية
}
language-id = { $use ->
    [text] الإندونيسي
    [original] الإندونيسي
   *[name] الإندونيسية
}

## البحث وسائر الصفحات

search-names = الأسماء
search-pages = الصفحات
search-texts = النصوص
search-note = حاشية
search-more = عرض المزيد
search-more-passages = { $n ->
    [zero] لا مواضع أخرى
    [one] موضع آخر
    [two] موضعان آخران
    [few] { $n } مواضع أخرى
    [many] { $n } موضعًا آخر
   *[other] { $n } موضع آخر
}
search-count = { $n ->
    [zero] لا نتائج
    [one] نتيجة واحدة
    [two] نتيجتان
    [few] { $n } نتائج
    [many] { $n } نتيجة
   *[other] { $n } نتيجة
}
search-hint = أسماء أو كلمات، أو عبارة بين علامتي تنصيص
search-filters = تصفية النتائج
search-everything = الكل
search-kind = النوع
search-article = المقالة
search-tag = الموضوع
search-annotator = الشارح
search-from = نُشرت من سنة
search-to = إلى سنة
search-hidden = { $n ->
    [zero] لا تحجب التصفية شيئًا.
    [one] تحجب التصفية نتيجة واحدة.
    [two] تحجب التصفية نتيجتين.
    [few] تحجب التصفية { $n } نتائج.
    [many] تحجب التصفية { $n } نتيجة.
   *[other] تحجب التصفية { $n } نتيجة.
}
search-clear = إزالة التصفية
search-mentioned = تشمل النتائج مواضع ذِكر { $name } أيًّا كان الاسم المستعمل. وللبحث عن الكلمات نفسها ضعها بين علامتي تنصيص.
search-none = لا نتائج لـ«{ $query }».
search-advice-shorter = جرّب كلمات أقل، أو أول الكلمة وحده.
search-advice-spelling = جرّب إملاءً آخر، أو الاسم بلغة أخرى.
search-alike = أسماء تبدأ على نحو مشابه
search-failed = تعذّر تحميل فهرس البحث.
search-needs-server = تُقرأ هذه النسخة من الموقع من مجلد، والبحث يحتاج إلى خادم ويب. وكل ما في الموقع مفهرس هنا أيضًا:
search-needs-script = يحتاج البحث إلى جافاسكربت. وكل ما في الموقع مفهرس هنا أيضًا:
not-found = الصفحة غير موجودة
not-found-help = لعل العنوان قديم أو فيه خطأ.
moved = انتقلت الصفحة إلى عنوان جديد:
