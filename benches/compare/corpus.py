"""Makes one bilingual annotated corpus from a seed: articles in Arabic and English, names, notes."""
import random
from dataclasses import dataclass, field

LANGUAGES = ("ar", "en")
PARAGRAPHS = 10
MENTIONS = 4  # in a paragraph
NOTES = 8     # in an article

# Syllables of invented names, in both scripts.
SYLLABLES = [("با", "ba"), ("دو", "du"), ("ري", "ri"), ("سا", "sa"), ("نو", "nu"), ("لي", "li"), ("ما", "ma"), ("كو", "ku"),
             ("تي", "ti"), ("زا", "za"), ("فو", "fu"), ("هي", "hi"), ("را", "ra"), ("جو", "ju"), ("شي", "shi"), ("نا", "na")]
KINDS = [("person", "شخص", "Person"), ("place", "مكان", "Place"), ("organization", "مؤسسة", "Organization")]
TAGS = [("tides", "المد", "Tides"), ("bridges", "الجسور", "Bridges"), ("glass", "الزجاج", "Glass"), ("orchards", "البساتين", "Orchards"),
        ("weather", "الطقس", "Weather"), ("clocks", "الساعات", "Clocks")]
# Sentences: the place of a name is {}. Both languages say the same.
SENTENCES = [
    ("وصل {} إلى المرفأ قبل أن يهدأ الموج", "{} reached the harbour before the waves lay down"),
    ("كتب الحارس في دفتره أن {} لم ينم تلك الليلة", "The keeper wrote in his book that {} did not sleep that night"),
    ("لا يذكر أهل الوادي {} إلا في مواسم المطر", "The people of the valley speak of {} only in seasons of rain"),
    ("رسم المهندسون خريطة جديدة من أجل {}", "The engineers drew a new map for the sake of {}"),
    ("بيع الزيت كله قبل أن يسمع {} بالخبر", "All of the oil was sold before {} heard of it"),
    ("يعرف الصيادون {} من ضوء بعيد", "Fishermen know {} by a distant light"),
    ("قال الشيخ إن {} أقدم من السور", "The old man said that {} is older than the wall"),
    ("عاد القارب فارغا ومعه رسالة إلى {}", "The boat came back empty with a letter for {}"),
]
# Words that nothing annotates, between the sentences.
FILLERS = [
    ("ثم سكنت الريح وبقيت المصابيح مضاءة حتى الصباح", "Then the wind fell and the lamps stayed lit until morning"),
    ("كان الطريق طويلا ولم يكن أحد يعرف نهايته", "The road was long and nobody knew where it ended"),
    ("وضعوا الحجارة صفا بعد صف وعدوها مرتين", "They laid the stones row after row and counted them twice"),
    ("ولم يبق من السوق القديم غير بابين", "Of the old market only two doors remained"),
]
NOTE = ("تختلف النسختان في هذا الموضع، والراجح رواية الدفتر رقم {}.", "The two copies differ here; book number {} is more likely right.")


@dataclass
class Entity:
    id: str
    kind: int
    name: tuple
    mentions: list = field(default_factory=list)  # (article, paragraph)


@dataclass
class Paragraph:
    """Sentences in both languages; `mentions` are (sentence, entity), `note` the number of the noted sentence and its book."""
    sentences: list
    mentions: list
    note: tuple | None


@dataclass
class Article:
    slug: str
    title: tuple
    date: str
    tags: list
    paragraphs: list


@dataclass
class Corpus:
    entities: list
    articles: list


def make(articles, seed):
    dice = random.Random(f"{seed}/{articles}")
    entities, names = [], set()
    while len(entities) < max(24, articles // 4):
        parts = dice.sample(SYLLABLES, 3) + dice.sample(SYLLABLES, 2)
        latin = "".join(part[1] for part in parts)
        if latin in names:
            continue
        names.add(latin)
        entities.append(Entity(latin, dice.randrange(len(KINDS)), ("".join(part[0] for part in parts), latin.capitalize())))
    made = []
    for number in range(articles):
        noted = set(dice.sample(range(PARAGRAPHS), NOTES))
        paragraphs = []
        for place in range(PARAGRAPHS):
            named = dice.sample(entities, MENTIONS)
            sentences, mentions = [], []
            for (ar, en), entity in zip(dice.sample(SENTENCES, MENTIONS), named):
                mentions.append((len(sentences), entity))
                entity.mentions.append((number, place))
                sentences.append(tuple(text.format(name) for text, name in zip((ar, en), entity.name)))
                sentences.append(dice.choice(FILLERS))
            paragraphs.append(Paragraph(sentences, mentions, (0, dice.randrange(2, 90)) if place in noted else None))
        tag = dice.sample(TAGS, 2)
        title = tuple(f"{topic}: {word} {number + 1}" for topic, word in ((tag[0][1], "دفتر"), (tag[0][2], "notebook")))
        date = f"{2000 + number % 24}-{number % 12 + 1:02}-{number % 28 + 1:02}"
        made.append(Article(f"a{number}", title, date, [t[0] for t in tag], paragraphs))
    return Corpus(entities, made)
