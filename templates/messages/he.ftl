### מילות הממשק בעברית.
### כל בחירה לפי מספר מונה את שלוש הצורות (one, two, other); מה שמשתנה לפי מין הערך בוחר ב־$gender: m או f.

## המסגרת

native-name = עברית
skip = דילוג לתוכן
navigation = ניווט באתר
breadcrumbs = נתיב
other-languages = שפות אחרות
shown-in-another-language = אין טקסט בשפה זו; יוצג טקסט בשפה אחרת
settings = תצוגה
scheme = מראה
scheme-system = לפי המכשיר
scheme-light = בהיר
scheme-dark = כהה
size = גודל הטקסט
size-small = קטן
size-normal = רגיל
size-large = גדול
size-larger = גדול מאוד
keys = קיצורי מקלדת
key-next = ההערה הבאה
key-previous = ההערה הקודמת
key-card = פתיחת כרטיס השם
key-language = שפה אחרת
key-search = חיפוש
key-help = הרשימה הזאת
key-close = סגירה
keys-use = הפעלת הקיצורים
close = סגירה
edit = דיווח על טעות או תיקונה
feed = עדכונים ({ $format })
feed-title = { $site }: המאמרים החדשים
feed-title-tag = { $site }: { $tag }
data = נתוני הדף ({ $format })
articles = מאמרים
entities = מפתח השמות
search = חיפוש
tags = נושאים
kinds = סוגים
kinds-all = הכול
notes = הערות
facts = פרטים
draft = טיוטה
more = המשך

## סימנים המחברים חלקי משפט

comma = ,
semicolon = ;
stop = .
colon = :
bracket = ]
question = ?
page-title = { $page } – { $site }
page-title-number = { $title }, עמוד { $n }

## דף הבית והרשימות

specimen-from = מתוך { $article }, פסקה { $number }
begin-reading = להתחיל לקרוא
sign-name-shown = שם
sign-name = יש לו דף משלו
sign-found = זוהה בידי התוכנה
sign-note = מספרה של הערה בשוליים
sign-word-shown = מילה
sign-lemma = המילה שההערה עוסקת בה
sign-gloss = מוסברת בשוליים
sign-verdict = טענה: { $verdict }
sign-correction = מתוקנת; בחירת הנוסח מחליפה אותה
sign-received = מופיעה בטקסט, ואחריה התיקון
sign-reading = באה במקומה בנוסח המתוקן
sign-number = מספר הפסקה וקישור אליה
most-mentioned = השמות הנזכרים ביותר
all-entities = כל השמות
all-articles = כל המאמרים
letters = אותיות
letters-other-script = אותיות אחרות
pages = עמודי הרשימה
page-number = עמוד { $n }
previous-page = הקודם
next-page = הבא
paragraph-number = פסקה { $number }

## מניינים

count-articles = { $n ->
    [0] אין מאמרים
    [one] מאמר אחד
    [two] שני מאמרים
   *[other] { $n } מאמרים
}
in-articles = { $n ->
    [one] { $places } במאמר אחד
    [two] { $places } בשני מאמרים
   *[other] { $places } ב־{ $n } מאמרים
}
count-paragraphs = { $n ->
    [0] אין פסקאות
    [one] פסקה אחת
    [two] שתי פסקאות
   *[other] { $n } פסקאות
}
count-notes = { $n ->
    [0] אין הערות
    [one] הערה אחת
    [two] שתי הערות
   *[other] { $n } הערות
}
count-places = { $n ->
    [0] אין אזכורים
    [one] אזכור אחד
    [two] שני אזכורים
   *[other] { $n } אזכורים
}
count-entities = { $n ->
    [0] אין שמות
    [one] שם אחד
    [two] שני שמות
   *[other] { $n } שמות
}

## מה הקורא מציג ומסתיר

about-text = על הטקסט הזה
cite-as = לציטוט:
report = דיווח על שגיאה בטקסט הזה
notes-of-paragraph = כל הערות הפסקה
layers = סימנים והערות
layers-kinds = לפי סוג
layers-annotators = לפי כותב ההערה
layers-marks = בתוך הטקסט
layer-mentions = שמות
layer-note = הערות כלליות
layer-gloss = ביאורים
layer-correction = תיקונים
layer-claim = טענות שנבדקו
layer-see = הפניות
layer-marks = מספרי ההערות
said-also = הערות על מילים אלה

## מאמר

contents = תוכן העניינים
previous-article = המאמר הקודם
next-article = המאמר הבא
reading-time = { $n ->
    [one] דקת קריאה
    [two] שתי דקות קריאה
   *[other] { $n } דקות קריאה
}

undated = ללא תאריך
updated = עודכן: { $date }
translated-by = תרגום: { $names }
both-texts = שני הטקסטים זה לצד זה
both-texts-with = { both-texts } ({ $language })
side-by-side = זה לצד זה
in-language = { $named ->
    [no] ב־{ $language }
   *[yes] ב{ $language }
}
text-in-language = { $named ->
    [no] הטקסט ב־{ $language }
   *[yes] הטקסט ב{ $language }
}
show-texts = הצגה:
show-both = שני הטקסטים
pair-uncertain = לא ברור אם הפסקאות האלה מקבילות זו לזו.
with-notes = עם ההערות
original-text = { $named ->
    [no] המקור ב־{ $language }
   *[yes] המקור ב{ $language }
}
translated-text = { $named ->
    [no] התרגום ל־{ $language }
   *[yes] התרגום ל{ $language }
}
read-text = נוסח:
as-received = כלשונו
corrected = מתוקן
fallback-text = המאמר אינו זמין ב{ $wanted }. הוא מוצג כלשונו { $named ->
    [no] ב־{ $shown }
   *[yes] ב{ $shown }
}{ $notes ->
    [0] .
    [one] , וההערה ב{ $wanted }.
    [two] , ושתי ההערות ב{ $wanted }.
   *[other] , וההערות ב{ $wanted }.
}
fallback-page = הדף אינו זמין ב{ $wanted }. הוא מוצג { $named ->
    [no] ב־{ $shown }
   *[yes] ב{ $shown }
}.

## השוליים

back-to-place = חזרה מהערה { $number }
mark-note = הערה { $number }
mark-gloss = ביאור { $number }
mark-correction = תיקון { $number }
mark-claim = טענה { $number }, { $verdict }
mark-see = הפניה { $number }
footnote-call = הערת שוליים { $mark }
footnote-back = חזרה למקום { $number } של הערת שוליים { $mark }
whole-block = הפסקה כולה
see = ראו
claim-of = טענה של { $speaker }
certainty-probable = קרוב לוודאי
certainty-possible = אפשרי
lemma-paragraph = פסקה { $number }
reading-delete = יש להשמיט
reading-insert-before = יש להוסיף לפניו
reading-insert-after = יש להוסיף אחריו
reading-insert-around = יש להוסיף סביבו
reading-move-before = מקומו לפני
reading-move-after = מקומו אחרי
verdict-supported = נתמכת בראיות
verdict-disputed = שנויה במחלוקת
verdict-refuted = הופרכה
verdict-unverified = לא אומתה

## הפניות לכאן ומאמרים קרובים

count-backlinks = { $n ->
    [0] אין הפניות לכאן
    [one] הפניה אחת לכאן
    [two] שתי הפניות לכאן
   *[other] { $n } הפניות לכאן
}
count-more-links = { $n ->
    [one] ועוד אחת
    [two] ועוד שתיים
   *[other] ועוד { $n }
}
related = מאמרים קרובים
related-linked = מקושר מכאן
related-names = בשניהם: { $names }
related-tags = { $n ->
    [one] אותו נושא: { $tags }
    [two] אותם נושאים: { $tags }
   *[other] אותם נושאים: { $tags }
}

## הדף של שם

concordance = אזכורים בטקסטים
appears-with = { $gender ->
    [f] נזכרת יחד עם
   *[m] נזכר יחד עם
}
together-sentences = { $n ->
    [one] יחד במשפט אחד
    [two] יחד בשני משפטים
   *[other] יחד ב־{ $n } משפטים
}
together-articles = { $n ->
    [one] יחד במאמר אחד
    [two] יחד בשני מאמרים
   *[other] יחד ב־{ $n } מאמרים
}
counts-are-mentions = המספרים הם אזכורים
with-translations = כולל תרגומים
more-passages = { $n ->
    [one] עוד קטע אחד
    [two] עוד שני קטעים
   *[other] עוד { $n } קטעים
}
description = בהרחבה
relations = קשרים
articles-of = כתיבה ותרגום
backlinks = דפים המפנים לכאן
fact-names = { $gender ->
    [f] מופיעה בשם
   *[m] מופיע בשם
}
fact-began = { $kind ->
    [person] לידה
    [organization] הקמה
    [work] פרסום
    [product] השקה
   *[other] התחלה
}
fact-ended = { $kind ->
    [person] פטירה
    [organization] סיום הפעילות
   *[other] סיום
}
# שנים המבדילות בין בעלי אותו שם: (יליד 1900), (עד 1950).
lived-from = { $kind ->
    [person] { $gender ->
        [f] ילידת { $date }
       *[m] יליד { $date }
    }
   *[other] מאז { $date }
}
lived-until = { $kind ->
    [person] נפ׳ { $date }
   *[other] עד { $date }
}
site-wikidata = ויקינתונים
site-wikipedia = ויקיפדיה
site-viaf = VIAF
site-geonames = GeoNames
site-isni = ISNI
site-orcid = ORCID
site-gnd = GND
site-loc = ספריית הקונגרס
site-website = אתר

## מכתבים

letter-from-to = מכתב מאת { $from } אל { $to }
letter-from = מכתב מאת { $from }
letter-archive = ארכיון: { $archive }

## תרגומים שהמקור שלהם השתנה

outdated = המקור שונה לאחר שקטע זה תורגם.
outdated-noticed = המקור שונה לאחר שקטע זה תורגם (השינוי התגלה ב־{ $date }).

## רשימות

reference = לעיון
claims = טענות
claims-verdict = טענות: { $verdict }
claims-speaker = טענות של { $speaker }
count-claims = { $n ->
    [0] אין טענות
    [one] טענה אחת
    [two] שתי טענות
   *[other] { $n } טענות
}
by-verdict = לפי הממצא
by-speaker = לפי הדובר
column-claim = טענה
column-speaker = דובר
column-verdict = ממצא
column-date = תאריך
column-sources = מקורות
corrections = תיקונים
corrections-tag = תיקונים: { $tag }
count-corrections = { $n ->
    [0] אין תיקונים
    [one] תיקון אחד
    [two] שני תיקונים
   *[other] { $n } תיקונים
}
column-correction = הנוסח ותיקונו
column-reason = נימוק
glossary = מילון מונחים
count-glosses = { $n ->
    [0] אין ערכים
    [one] ערך אחד
    [two] שני ערכים
   *[other] { $n } ערכים
}
column-words = המילים
column-gloss = ביאור
column-places = המקום
annotators = כותבי ההערות
annotator-notes = הערות מאת { $name }
annotation-note = הערה
annotation-gloss = ביאור
annotation-correction = תיקון
annotation-claim = טענה
annotation-see = הפניה
column-number = מספר
filter-rows = סינון הדף הזה

## ציר הזמן

chronology = ציר הזמן
chronology-of = ציר הזמן: { $name }
event-article = מאמר
count-events = { $n ->
    [one] אירוע אחד
    [two] שני אירועים
   *[other] { $n } אירועים
}

## רשת

network = רשת
network-about = קשת מחברת שני שמות שיש ביניהם קשר או שמופיעים באותם משפטים. הקשתות הכהות הן קשרים, והעבות מחברות שמות שמשותפים להם משפטים רבים יותר.
tie = { $one } – { $other }
column-name = שם
column-relation = קשר
column-other-name = שם אחר
column-sentences = משפטים
count-sentences = { $n ->
    [one] משפט אחד
    [two] שני משפטים
   *[other] { $n } משפטים
}

## סוגים

kind-person = אדם
kind-person-plural = אנשים
kind-organization = ארגון
kind-organization-plural = ארגונים
kind-place = מקום
kind-place-plural = מקומות
kind-event = אירוע
kind-event-plural = אירועים
kind-work = יצירה
kind-work-plural = יצירות
kind-product = מוצר
kind-product-plural = מוצרים
kind-concept = מושג
kind-concept-plural = מושגים
kind-person-count = { $n ->
    [0] אין אנשים
    [one] אדם אחד
    [two] שני אנשים
   *[other] { $n } אנשים
}
kind-organization-count = { $n ->
    [0] אין ארגונים
    [one] ארגון אחד
    [two] שני ארגונים
   *[other] { $n } ארגונים
}
kind-place-count = { $n ->
    [0] אין מקומות
    [one] מקום אחד
    [two] שני מקומות
   *[other] { $n } מקומות
}
kind-event-count = { $n ->
    [0] אין אירועים
    [one] אירוע אחד
    [two] שני אירועים
   *[other] { $n } אירועים
}
kind-work-count = { $n ->
    [0] אין יצירות
    [one] יצירה אחת
    [two] שתי יצירות
   *[other] { $n } יצירות
}
kind-product-count = { $n ->
    [0] אין מוצרים
    [one] מוצר אחד
    [two] שני מוצרים
   *[other] { $n } מוצרים
}
kind-concept-count = { $n ->
    [0] אין מושגים
    [one] מושג אחד
    [two] שני מושגים
   *[other] { $n } מושגים
}

## קשרים: כפי שהם נקראים מן הקצה האחד, ואחר כך מן האחר

relation-founded = { $gender ->
    [f] ייסדה את
   *[m] ייסד את
}
relation-founded-inverse = { $gender ->
    [f] נוסדה בידי
   *[m] נוסד בידי
}
relation-leads = { $gender ->
    [f] עומדת בראש
   *[m] עומד בראש
}
relation-leads-inverse = { $gender ->
    [f] בראשה
   *[m] בראשו
}
relation-works-for = מקום עבודה
relation-works-for-inverse = עובדים
relation-member-of = { $gender ->
    [f] נמנית עם חברי
   *[m] נמנה עם חברי
}
relation-member-of-inverse = חברים
relation-owns = בעלים של
relation-owns-inverse = בבעלות
relation-part-of = חלק מן
relation-part-of-inverse = חלקים
relation-located-in = { $kind ->
    [organization] { $gender ->
        [f] מקום מושבה
       *[m] מקום מושבו
    }
   *[other] מיקום
}
relation-located-in-inverse = נמצאים כאן
relation-born-in = מקום לידה
relation-born-in-inverse = ילידי המקום
relation-created = { $gender ->
    [f] יצרה את
   *[m] יצר את
}
relation-created-inverse = { $gender ->
    [f] נוצרה בידי
   *[m] נוצר בידי
}
relation-makes = { $gender ->
    [f] מייצרת את
   *[m] מייצר את
}
relation-makes-inverse = תוצרת
relation-funds = { $gender ->
    [f] מממנת את
   *[m] מממן את
}
relation-funds-inverse = במימון
relation-studied-at = מקום לימודים
relation-studied-at-inverse = למדו כאן
relation-married-to = בן או בת זוג
relation-parent-of = ילדים
relation-parent-of-inverse = הורים
relation-related-to = { $gender ->
    [f] קשורה אל
   *[m] קשור אל
}
relation-competes-with = מתחרים
relation-allied-with = { $gender ->
    [f] בעלת ברית של
   *[m] בעל ברית של
}
relation-sued = { $gender ->
    [f] תבעה את
   *[m] תבע את
}
relation-sued-inverse = { $gender ->
    [f] נתבעה בידי
   *[m] נתבע בידי
}
relation-succeeded = { $gender ->
    [f] באה אחרי
   *[m] בא אחרי
}
relation-succeeded-inverse = { $gender ->
    [f] אחריה
   *[m] אחריו
}
relation-took-part-in = { $gender ->
    [f] נמנית עם משתתפי
   *[m] נמנה עם משתתפי
}
relation-took-part-in-inverse = משתתפים
relation-named-after = { $gender ->
    [f] נקראת על שם
   *[m] נקרא על שם
}
relation-named-after-inverse = { $gender ->
    [f] נקראו על שמה
   *[m] נקראו על שמו
}

## תאריכים

date-about = { $date } בערך
date-uncertain = { $date } (?)
date-with = { $date } ({ $other })
date-since = מאז { $date }
date-until = עד { $date }
date-range = { $form ->
    [year] { $from }–{ $to }
    [decade] { $from }–{ $to }
   *[other] { $from } – { $to }
}
date-between = בין { $from } לבין { $to }
date-before = { $date } או לפני כן
date-after = { $date } או אחרי כן
date-began = התחלה: { $date }
date-ended = סיום: { $date }
date-ordinal = { $century ->
    [c1] הראשונה
    [c2] השנייה
    [c3] השלישית
    [c4] הרביעית
    [c5] החמישית
    [c6] השישית
    [c7] השביעית
    [c8] השמינית
    [c9] התשיעית
    [c10] העשירית
   *[other] ה־{ $number }
}
date-century = המאה { date-ordinal }
date-decade = { $tens ->
    [t10] שנות העשרה
    [t20] שנות העשרים
    [t30] שנות השלושים
    [t40] שנות הארבעים
    [t50] שנות החמישים
    [t60] שנות השישים
    [t70] שנות השבעים
    [t80] שנות השמונים
   *[other] שנות התשעים
} של המאה { date-ordinal }
date-day = { $date }

## שמות של שפות, אחרי ב, ל או לבדם

language-ar = ערבית
language-en = אנגלית
language-fa = פרסית
language-he = עברית
language-ur = אורדו
language-fr = צרפתית
language-de = גרמנית
language-es = ספרדית
language-it = איטלקית
language-pt = פורטוגזית
language-ru = רוסית
language-tr = טורקית
language-ku = כורדית
language-syr = סורית
language-la = לטינית
language-el = יוונית
language-zh = סינית
language-ja = יפנית
language-hi = הינדי
language-id = אינדונזית

## חיפוש ודפים נוספים

search-names = שמות
search-pages = עמודים
search-texts = טקסטים
search-note = הערה
search-more = תוצאות נוספות
search-more-passages = { $n ->
    [one] עוד קטע אחד
    [two] עוד שני קטעים
   *[other] עוד { $n } קטעים
}
search-count = { $n ->
    [one] תוצאה אחת
    [two] שתי תוצאות
   *[other] { $n } תוצאות
}
search-hint = שמות או מילים; צירוף מילים במירכאות
search-filters = סינון
search-everything = הכול
search-kind = סוג
search-article = מאמר
search-tag = נושא
search-annotator = כותב ההערה
search-from = פורסם משנת
search-to = עד שנת
search-hidden = { $n ->
    [one] הסינון מסתיר תוצאה אחת.
    [two] הסינון מסתיר שתי תוצאות.
   *[other] הסינון מסתיר { $n } תוצאות.
}
search-clear = ביטול הסינון
search-mentioned = התוצאות כוללות גם קטעים שמזכירים את { $name } בכל שם שהוא. כדי למצוא רק את המילים עצמן, הקיפו אותן במירכאות.
search-none = אין תוצאות לחיפוש ”{ $query }”.
search-advice-shorter = נסו פחות מילים, או רק את תחילת המילה.
search-advice-spelling = נסו כתיב אחר, או את השם בשפה אחרת.
search-alike = שמות בעלי התחלה דומה
search-failed = טעינת מפתח החיפוש נכשלה.
search-needs-server = עותק זה של האתר נקרא מתוך תיקייה, והחיפוש דורש שרת אינטרנט. כל תוכן האתר רשום גם כאן:
search-needs-script = החיפוש דורש JavaScript. כל תוכן האתר רשום גם כאן:
not-found = הדף לא נמצא
not-found-help = ייתכן שהכתובת ישנה או שנפלה בה טעות.
moved = הדף עבר לכתובת חדשה:
