//! The first stage: files → [`Sources`]. Everything is read once, in parallel, and every fault is
//! kept.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use rayon::prelude::*;

use crate::diagnostic::{
    Checked, Diagnostic, FileId, Severity, SourceFile, SourceMap, Span, Spanned,
};
use crate::source::annotation::Annotation;
use crate::source::article::{self, About, Article};
use crate::source::block::Text;
use crate::source::body::Reference;
use crate::source::decode::{Decoder, Known};
use crate::source::entity::{self, Entity};
use crate::source::files::{Broken, Files, FilesError, Unread};
use crate::source::id::{ArticleSlug, EntityId, PageSlug};
use crate::source::layout::{self, ArticleFiles, Layout, TextFile};
use crate::source::localized::Localized;
use crate::source::markdown::{self, Place};
use crate::source::page::FreePage;
use crate::source::picture::{composed, readings};
use crate::source::settings::{self, Settings};
use crate::source::target_decode::Texts;
use crate::source::yaml::{self, Node};
use crate::source::{annotations, codes, derived_id, lock, plain};
use crate::text::Lang;

/// A whole site as it was written.
#[derive(Clone, Debug)]
pub struct Sources {
    /// Its settings.
    pub settings: Settings,
    /// Its entities, by id.
    pub entities: BTreeMap<EntityId, Entity>,
    /// Its articles, by slug.
    pub articles: Vec<Article>,
    /// Its free pages, by slug.
    pub pages: Vec<FreePage>,
    /// Every file that was read, for showing places.
    pub map: SourceMap,
}

/// Reads a site.
///
/// # Errors
/// When the disk does not answer. What authors wrote wrong is in the diagnostics.
pub fn load(files: &dyn Files) -> Result<Checked<Sources>, FilesError> {
    let mut diagnostics = Vec::new();
    let listing = files.list("content")?;
    diagnostics.extend(listing.broken.iter().map(Broken::diagnostic));
    let layout = layout::sort(&listing.paths);
    let (map, ids) = read_all(files, &layout, &mut diagnostics)?;
    let shelf = Shelf {
        map: &map,
        ids: &ids,
    };
    diagnostics.extend(layout.strays.iter().cloned());
    let settings = match shelf.yaml(settings::FILE, &mut diagnostics) {
        Some(node) => settings::decode(&node, &mut diagnostics),
        None => settings::decode(
            &yaml::Node {
                value: yaml::Value::Map(Vec::new()),
                span: Span {
                    file: FileId(0),
                    start: 0,
                    end: 0,
                },
            },
            &mut Vec::new(),
        ),
    };
    let mut known = Known {
        entities: BTreeSet::new(),
        annotators: settings.annotators.keys().cloned().collect(),
    };
    let entities = entities(&shelf, &layout, &settings, &known, &mut diagnostics);
    known.entities = entities.keys().cloned().collect();
    let articles = articles(
        &shelf,
        &layout,
        &settings,
        &known,
        &entities,
        &mut diagnostics,
    );
    let titles = article_titles(&articles);
    let pages = pages(
        &shelf,
        &layout,
        &settings,
        &Naming {
            entities: &entities,
            titles: &titles,
        },
        &mut diagnostics,
    );
    Ok(Checked {
        value: Sources {
            settings,
            entities,
            articles,
            pages,
            map,
        },
        diagnostics,
    })
}

/// The files that were read, by path.
struct Shelf<'a> {
    map: &'a SourceMap,
    ids: &'a HashMap<String, FileId>,
}

impl Shelf<'_> {
    fn file(&self, path: &str) -> Option<(FileId, &SourceFile)> {
        let id = *self.ids.get(path)?;
        Some((id, self.map.file(id)?))
    }

    fn yaml(&self, path: &str, diagnostics: &mut Vec<Diagnostic>) -> Option<Node> {
        let (id, file) = self.file(path)?;
        yaml::parse(id, file, diagnostics)
    }
}

/// Reads every file that is text, numbered in the order of their paths, the settings first.
fn read_all(
    files: &dyn Files,
    layout: &Layout,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<(SourceMap, HashMap<String, FileId>), FilesError> {
    let articles = layout.articles.values().flat_map(|article| {
        let texts = article.texts.iter().map(|text| &text.path);
        article
            .about
            .iter()
            .chain(texts)
            .chain(&article.annotations)
            .chain(&article.lock)
    });
    let mut paths: Vec<&String> = articles
        .chain(&layout.entities)
        .chain(layout.pages.values().flatten().map(|text| &text.path))
        .collect();
    paths.sort_unstable();
    let settings = settings::FILE.to_owned();
    paths.insert(0, &settings);
    let read: Vec<_> = paths
        .par_iter()
        .map(|path| ((*path).clone(), files.read(path)))
        .collect();
    let mut sources = Vec::with_capacity(read.len());
    let mut ids = HashMap::with_capacity(read.len());
    for (path, bytes) in read {
        let Some(bytes) = bytes? else {
            // It was listed; without settings a site is not at fault.
            diagnostics.extend((path != settings::FILE).then(|| {
                Broken {
                    path,
                    reason: Unread::Vanished,
                }
                .diagnostic()
            }));
            continue;
        };
        let id = FileId(u32::try_from(sources.len()).unwrap_or(u32::MAX));
        let text = String::from_utf8(bytes).unwrap_or_else(|error| {
            let at = u32::try_from(error.utf8_error().valid_up_to()).unwrap_or(u32::MAX);
            let message = "this file is not UTF-8";
            diagnostics.push(
                Diagnostic::error(
                    codes::UNREADABLE,
                    Span {
                        file: id,
                        start: at,
                        end: at,
                    },
                    message,
                )
                .help("save it with the encoding UTF-8"),
            );
            String::from_utf8_lossy(error.as_bytes()).into_owned()
        });
        sources.push(SourceFile::new(path.clone(), text.into()));
        ids.insert(path, id);
    }
    Ok((SourceMap::new(sources), ids))
}

fn entities(
    shelf: &Shelf<'_>,
    layout: &Layout,
    settings: &Settings,
    known: &Known,
    diagnostics: &mut Vec<Diagnostic>,
) -> BTreeMap<EntityId, Entity> {
    let read: Vec<(Vec<Entity>, Vec<Diagnostic>)> = layout
        .entities
        .par_iter()
        .map(|path| {
            let mut diagnostics = Vec::new();
            let entities = match shelf.yaml(path, &mut diagnostics) {
                Some(node) => entity::decode(
                    &node,
                    &mut Decoder {
                        langs: &settings.languages,
                        known,
                        diagnostics: &mut diagnostics,
                    },
                ),
                None => Vec::new(),
            };
            (entities, diagnostics)
        })
        .collect();
    let mut entities: BTreeMap<EntityId, Entity> = BTreeMap::new();
    for (found, faults) in read {
        diagnostics.extend(faults);
        for entity in found {
            if let Some(earlier) = entities.get(&entity.id) {
                let message = format!("the entity `{}` is defined twice", entity.id);
                let found = Diagnostic::error(codes::DUPLICATE_ID, entity.span, message)
                    .label(earlier.span, "first here");
                diagnostics.push(found.help("join the two, or give one of them another id"));
            } else {
                entities.insert(entity.id.clone(), entity);
            }
        }
    }
    entities
}

/// What `[[id]]` shows.
struct Naming<'a> {
    entities: &'a BTreeMap<EntityId, Entity>,
    titles: &'a HashMap<ArticleSlug, Localized>,
}

impl Naming<'_> {
    fn name(&self, reference: &Reference, lang: &Lang) -> Option<String> {
        let words = match reference {
            Reference::Entity(id) => &self.entities.get(id)?.name,
            Reference::Article(slug) | Reference::Annotation(slug, _) => self.titles.get(slug)?,
            Reference::Here(_) => return None,
        };
        Some(words.pick(lang).1.to_owned())
    }
}

fn article_titles(articles: &[Article]) -> HashMap<ArticleSlug, Localized> {
    articles
        .iter()
        .map(|article| (article.slug.clone(), article.about.title.clone()))
        .collect()
}

fn articles(
    shelf: &Shelf<'_>,
    layout: &Layout,
    settings: &Settings,
    known: &Known,
    entities: &BTreeMap<EntityId, Entity>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Article> {
    // Titles come first: a text may show the title of another article.
    let mut titles = HashMap::new();
    let mut abouts = Vec::new();
    for (slug, files) in &layout.articles {
        let slug = ArticleSlug::new(slug);
        let node = files
            .about
            .as_ref()
            .and_then(|path| shelf.yaml(path, diagnostics));
        let span = files
            .texts
            .first()
            .and_then(|text| shelf.file(&text.path))
            .map_or(settings.span, |(file, _)| Span {
                file,
                start: 0,
                end: 0,
            });
        let node = node.unwrap_or(Node {
            value: yaml::Value::Map(Vec::new()),
            span,
        });
        let opening = || {
            let nameless = Naming {
                entities,
                titles: &HashMap::new(),
            };
            article::opening(&texts(
                shelf,
                &files.texts,
                settings,
                &nameless,
                &mut Vec::new(),
            ))
        };
        let mut decoder = Decoder {
            langs: &settings.languages,
            known,
            diagnostics,
        };
        let (about, original) = article::decode(&node, &slug, opening, &mut decoder);
        titles.insert(slug.clone(), about.title.clone());
        abouts.push((slug, files, about, original));
    }
    let naming = Naming {
        entities,
        titles: &titles,
    };
    let read: Vec<(Option<Article>, Vec<Diagnostic>)> = abouts
        .into_par_iter()
        .map(|(slug, files, about, original)| {
            let mut diagnostics = Vec::new();
            let reader = ArticleReader {
                shelf,
                settings,
                known,
                naming: &naming,
                files,
                diagnostics: &mut diagnostics,
            };
            (reader.read(slug, about, original), diagnostics)
        })
        .collect();
    let mut articles = Vec::with_capacity(read.len());
    for (article, faults) in read {
        diagnostics.extend(faults);
        articles.extend(article);
    }
    articles
}

struct ArticleReader<'a> {
    shelf: &'a Shelf<'a>,
    settings: &'a Settings,
    known: &'a Known,
    naming: &'a Naming<'a>,
    files: &'a ArticleFiles,
    diagnostics: &'a mut Vec<Diagnostic>,
}

impl ArticleReader<'_> {
    fn read(mut self, slug: ArticleSlug, about: About, original: Option<Lang>) -> Option<Article> {
        let folder = self.files.folder.clone();
        let mut texts = texts(
            self.shelf,
            &self.files.texts,
            self.settings,
            self.naming,
            self.diagnostics,
        );
        if texts.is_empty() {
            let message = format!("the article `{slug}` has no text");
            let help = format!("write {folder}/{}.txt, or .md", self.settings.languages[0]);
            self.diagnostics
                .push(Diagnostic::error(codes::TEXT, about.span, message).help(help));
            return None;
        }
        let original = self.original(original, &texts, &about);
        texts.sort_by_key(|text| text.lang != original);
        let langs: Vec<Lang> = texts.iter().map(|text| text.lang.clone()).collect();
        let annotations = self.annotations(&Texts {
            original: &original,
            langs: &langs,
        });
        let lock = self
            .files
            .lock
            .as_ref()
            .and_then(|path| self.shelf.file(path));
        let lock = lock
            .map(|(id, file)| lock::read(id, file, self.diagnostics))
            .unwrap_or_default();
        self.report_unused(&about, &texts);
        Some(Article {
            slug,
            folder,
            about,
            original,
            texts,
            annotations,
            lock,
        })
    }

    fn original(&mut self, written: Option<Lang>, texts: &[Text], about: &About) -> Lang {
        let first = texts[0].lang.clone();
        match written {
            Some(lang) if texts.iter().any(|text| text.lang == lang) => lang,
            Some(lang) => {
                let message =
                    format!("the original is said to be in `{lang}`, but there is no text in it");
                self.diagnostics.push(
                    Diagnostic::error(codes::TEXT, about.span, message)
                        .help(format!("add {lang}.txt, or write `original: {first}`")),
                );
                first
            }
            None => first,
        }
    }

    fn annotations(&mut self, texts: &Texts<'_>) -> Vec<Annotation> {
        let mut annotations = Vec::new();
        for path in &self.files.annotations {
            if let Some(node) = self.shelf.yaml(path, self.diagnostics) {
                let mut decoder = Decoder {
                    langs: &self.settings.languages,
                    known: self.known,
                    diagnostics: self.diagnostics,
                };
                annotations.extend(annotations::decode(&node, texts, &mut decoder));
            }
        }
        derived_id::assign(&mut annotations, self.diagnostics);
        annotations
    }

    /// Files beside the article that nothing shows.
    fn report_unused(&mut self, about: &About, texts: &[Text]) {
        for path in &self.files.others {
            let name = path.splitn(4, '/').nth(3).unwrap_or(path);
            let name = composed(name);
            let means = |src: &str| readings(src).iter().any(|reading| reading.name == name);
            let shown = about
                .image
                .as_ref()
                .is_some_and(|image| means(&image.file.value))
                || texts
                    .iter()
                    .flat_map(|text| &text.images)
                    .any(|image| means(&image.value));
            if !shown {
                let message = format!(
                    "{path} is shown by no text of its article and has no other meaning there"
                );
                self.diagnostics.push(
                    Diagnostic::of_file(codes::STRAY_FILE, Severity::Warning, path, message)
                        .help("show it, or remove it"),
                );
            }
        }
    }
}

/// The texts of an article or a page, in the order of the site's languages.
fn texts(
    shelf: &Shelf<'_>,
    files: &[TextFile],
    settings: &Settings,
    naming: &Naming<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Text> {
    let mut texts: Vec<Text> = Vec::new();
    for text_file in files {
        let Some((id, file)) = shelf.file(&text_file.path) else {
            continue;
        };
        let span = Span {
            file: id,
            start: 0,
            end: 0,
        };
        let known = Known::default();
        let tag = Spanned::new(text_file.tag.clone(), span);
        let Some(lang) = (Decoder {
            langs: &settings.languages,
            known: &known,
            diagnostics,
        })
        .lang(&tag) else {
            continue;
        };
        if let Some(earlier) = texts.iter().find(|text| text.lang == lang) {
            let message = format!("the text in `{lang}` exists twice");
            let earlier = Span {
                end: earlier.span.start,
                ..earlier.span
            };
            diagnostics.push(
                Diagnostic::error(codes::TEXT, span, message)
                    .label(earlier, "the other")
                    .help("keep one of the two files"),
            );
            continue;
        }
        let text = if text_file.markdown {
            let bom = file.text.len() - file.text.trim_start_matches('\u{FEFF}').len();
            let place = Place::File(id, u32::try_from(bom).unwrap_or(0));
            markdown::parse(
                &file.text[bom..],
                place,
                &lang,
                &|reference, lang| naming.name(reference, lang),
                diagnostics,
            )
        } else {
            plain::parse(id, &file.text, lang)
        };
        if text.nodes.is_empty() {
            let help = "write it, or remove the file";
            diagnostics
                .push(Diagnostic::warning(codes::TEXT, span, "this text is empty").help(help));
        }
        texts.push(text);
    }
    texts.sort_by_key(|text| {
        settings
            .languages
            .iter()
            .position(|lang| *lang == text.lang)
    });
    texts
}

fn pages(
    shelf: &Shelf<'_>,
    layout: &Layout,
    settings: &Settings,
    naming: &Naming<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<FreePage> {
    let mut pages = Vec::new();
    for (slug, files) in &layout.pages {
        let texts = texts(shelf, files, settings, naming, diagnostics);
        if !texts.is_empty() {
            let folder = files
                .first()
                .and_then(|text| text.path.rsplit_once('/'))
                .map(|(folder, _)| folder.to_owned());
            pages.push(FreePage {
                slug: PageSlug::new(slug),
                folder: folder.unwrap_or_default(),
                texts,
            });
        }
    }
    pages
}
