"""Writes a corpus as the sources of a site, for each tool."""
import json
import pathlib

from corpus import KINDS, LANGUAGES, NOTE, TAGS

BASE = "https://example.org/compare"
TITLE = ("دفاتر المرفأ", "Notebooks of the harbour")
STOP = ". "


def put(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def quoted(value):
    """As JSON, which is YAML and, for strings and lists of them, TOML."""
    return json.dumps(value, ensure_ascii=False)


def both(pair):
    return quoted(dict(zip(LANGUAGES, pair)))


# Hashiya: plain text, and annotations beside it.

def hashiya(corpus, out):
    tags = {tag: {"ar": ar, "en": en} for tag, ar, en in TAGS}
    put(out / "hashiya.yaml", f"title: {both(TITLE)}\nbase_url: {BASE}\nlanguages: [ar, en]\nautolink: none\ntags: {quoted(tags)}\n")
    put(out / "content/entities/all.yaml", "".join(
        f"{e.id}: {{kind: {KINDS[e.kind][0]}, name: {both(e.name)}}}\n" for e in corpus.entities))
    for article in corpus.articles:
        folder = out / "content/articles" / article.slug
        put(folder / "article.yaml", f"title: {both(article.title)}\ndate: {article.date}\ntags: {quoted(article.tags)}\noriginal: ar\n")
        for side, lang in enumerate(LANGUAGES):
            put(folder / f"{lang}.txt", "\n\n".join(plain(p, side) for p in article.paragraphs) + "\n")
        lines = ["annotations:"]
        for number, paragraph in enumerate(article.paragraphs, 1):
            block = both((number, number))
            for _, entity in paragraph.mentions:
                lines.append(f"  - {{quote: {both(entity.name)}, block: {block}, entity: {entity.id}}}")
            if paragraph.note:
                sentence, book = paragraph.note
                note = both([text.format(book) for text in NOTE])
                lines.append(f"  - {{quote: {both(paragraph.sentences[sentence])}, block: {block}, note: {note}}}")
        put(folder / "annotations.yaml", "\n".join(lines) + "\n")


def plain(paragraph, side):
    return "".join(sentence[side] + STOP for sentence in paragraph.sentences).rstrip()


# Hugo and Zola: Markdown in which mentions are links and notes are footnotes.

def root(tool, lang):
    return "/compare/" if tool == "zola" and lang == "ar" else f"/compare/{lang}/"


def markdown(tool, article, side):
    lang, notes, parts = LANGUAGES[side], [], []
    for paragraph in article.paragraphs:
        entities, text = dict(paragraph.mentions), ""
        for number, sentence in enumerate(paragraph.sentences):
            words = sentence[side]
            if number in entities:
                entity = entities[number]
                words = words.replace(entity.name[side], f"[{entity.name[side]}]({root(tool, lang)}entities/{entity.id}/)")
            if paragraph.note and paragraph.note[0] == number:
                notes.append(NOTE[side].format(paragraph.note[1]))
                words += f"[^{len(notes)}]"
            text += words + STOP
        parts.append(text.rstrip())
    return "\n\n".join(parts + [f"[^{n}]: {note}" for n, note in enumerate(notes, 1)]) + "\n"


def mentions(tool, corpus, entity, side):
    """The sentences that name an entity."""
    rows = []
    for number, place in entity.mentions:
        article = corpus.articles[number]
        paragraph = article.paragraphs[place]
        sentence = next(s for s, named in paragraph.mentions if named is entity)
        rows.append({"url": f"{root(tool, LANGUAGES[side])}articles/{article.slug}/", "title": article.title[side],
                     "words": paragraph.sentences[sentence][side]})
    return rows


def copied(tool, out):
    """Copies templates and settings that do not depend on the corpus."""
    here = pathlib.Path(__file__).resolve().parent / tool
    for path in here.rglob("*"):
        if path.is_file():
            put(out / path.relative_to(here), path.read_text(encoding="utf-8"))


def hugo(corpus, out):
    copied("hugo", out)
    for side, lang in enumerate(LANGUAGES):
        for article in corpus.articles:
            head = {"title": article.title[side], "date": article.date, "tags": article.tags}
            put(out / f"content/articles/{article.slug}.{lang}.md", quoted(head) + "\n\n" + markdown("hugo", article, side))
        for entity in corpus.entities:
            head = {"title": entity.name[side], "kind_of": KINDS[entity.kind][side + 1], "mentions": mentions("hugo", corpus, entity, side)}
            put(out / f"content/entities/{entity.id}.{lang}.md", quoted(head) + "\n")


def zola(corpus, out):
    copied("zola", out)
    for side, lang in enumerate(LANGUAGES):
        ending = ".md" if lang == "ar" else ".en.md"
        for section, template in ("articles", "article.html"), ("entities", "entity.html"):
            put(out / f"content/{section}/_index{ending}", f'+++\ntitle = "{section}"\nsort_by = "title"\npaginate_by = 50\n'
                f'template = "list.html"\npage_template = "{template}"\n+++\n')
        put(out / f"content/_index{ending}", f"+++\ntitle = {quoted(TITLE[side])}\n+++\n")
        for article in corpus.articles:
            put(out / f"content/articles/{article.slug}{ending}", f"+++\ntitle = {quoted(article.title[side])}\ndate = {article.date}\n"
                f"[taxonomies]\ntags = {quoted(article.tags)}\n+++\n" + markdown("zola", article, side))
        for entity in corpus.entities:
            rows = "".join("[[extra.mentions]]\n" + "".join(f"{key} = {quoted(value)}\n" for key, value in row.items())
                           for row in mentions("zola", corpus, entity, side))
            put(out / f"content/entities/{entity.id}{ending}", f"+++\ntitle = {quoted(entity.name[side])}\n[extra]\n"
                f"kind = {quoted(KINDS[entity.kind][side + 1])}\n{rows}+++\n")


WRITERS = {"hashiya": hashiya, "hugo": hugo, "zola": zola}
