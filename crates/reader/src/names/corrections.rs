//! What a person says of names in `corpus.toml`, applied to the entities found: last, and each to something or not at all.

use super::{Explained, naming};
use crate::settings::EntitySettings;
use dateline_model::{Correction, DocumentIndex, Entity, Span};

/// A correction that fits nothing: where it is written, and what is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Unfit {
    /// `corpus.toml:3:12`
    pub(crate) place: String,
    pub(crate) message: String,
}

/// Applies the corrections in their order; returns those that were made and those that fit nothing.
pub(crate) fn apply(
    entities: &mut Vec<Explained>,
    settings: &[EntitySettings],
    words: &dyn Fn(DocumentIndex, Span) -> String,
) -> (Vec<Correction>, Vec<Unfit>) {
    let (mut made, mut unfit) = (Vec::new(), Vec::new());
    for said in settings {
        let Some(at) = find(entities, &said.name) else {
            unfit.push(no_such(entities, &said.name, &said.place));
            continue;
        };
        let mut id = entities[at].entity.id.clone();
        for (name, place) in &said.join {
            match find(entities, name) {
                Some(other) if entities[other].entity.id != id => {
                    join(entities, &id, other);
                    made.push(correction(place, &said.name, format!("“{name}” is the same as “{}”", said.name)));
                }
                Some(_) => {
                    unfit.push(Unfit { place: place.clone(), message: format!("`{name}` is `{}` already", said.name) });
                }
                None => unfit.push(no_such(entities, name, place)),
            }
        }
        for (spelling, place) in &said.apart {
            let from = position(entities, &id);
            if from.is_some_and(|from| part(entities, from, spelling, words)) {
                made.push(correction(place, &said.name, format!("“{spelling}” is another than “{}”", said.name)));
            } else {
                unfit.push(Unfit {
                    place: place.clone(),
                    message: format!("`{spelling}` is no other spelling of `{}`", said.name),
                });
            }
        }
        let Some(at) = position(entities, &id) else { continue };
        if said.is_ignored {
            entities.remove(at);
            made.push(correction(&said.place, &said.name, format!("“{}” is no name", said.name)));
            continue;
        }
        let entity = &mut entities[at].entity;
        if let Some(name) = &said.renamed {
            made.push(correction(&said.place, name, format!("“{}” is shown as “{name}”", entity.name)));
            rename(entity, name);
        }
        if let Some(kind) = said.kind {
            let message = format!("“{}” is of the kind “{}”, not “{}”", entity.name, kind.name(), entity.kind.name());
            made.push(correction(&said.place, &entity.name, message));
            entity.kind = kind;
        }
        id.clear();
    }
    let mut numbered: Vec<(Entity, Explained)> =
        entities.drain(..).map(|explained| (explained.entity.clone(), explained)).collect();
    if !settings.is_empty() {
        naming::number(&mut numbered);
    }
    entities.extend(numbered.into_iter().map(|(entity, explained)| Explained { entity, ..explained }));
    for correction in &mut made {
        let name = correction.about.take().unwrap_or_default();
        correction.about = find(entities, &name).map(|at| entities[at].entity.id.clone());
    }
    (made, unfit)
}

/// A correction of what is called so, until ids are given.
fn correction(place: &str, name: &str, message: String) -> Correction {
    Correction { place: place.to_owned(), about: Some(name.to_owned()), message }
}

fn spellings(entity: &Entity) -> impl Iterator<Item = &String> {
    std::iter::once(&entity.name).chain(&entity.aliases)
}

/// The entity of a name: the one called so, else the one that has it as another spelling.
fn find(entities: &[Explained], name: &str) -> Option<usize> {
    let is_called = |explained: &Explained| explained.entity.name == name || explained.entity.id == name;
    let is_known = |explained: &Explained| explained.entity.aliases.iter().any(|alias| alias == name);
    entities.iter().position(is_called).or_else(|| entities.iter().position(is_known))
}

fn position(entities: &[Explained], id: &str) -> Option<usize> {
    entities.iter().position(|explained| explained.entity.id == id)
}

fn no_such(entities: &[Explained], name: &str, place: &str) -> Unfit {
    let all = entities.iter().flat_map(|explained| spellings(&explained.entity));
    let likeness = |known: &str| strsim::jaro_winkler(known, name);
    let nearest = all.max_by(|a, b| likeness(a).total_cmp(&likeness(b)).then_with(|| b.cmp(a)));
    let cure = nearest.filter(|known| 0.7 <= likeness(known)).map(|known| format!("; did you mean `{known}`?"));
    Unfit { place: place.to_owned(), message: format!("nothing is called `{name}`{}", cure.unwrap_or_default()) }
}

fn join(entities: &mut Vec<Explained>, id: &str, other: usize) {
    let Explained { entity, joins, clues } = entities.remove(other);
    let Some(at) = position(entities, id) else { return };
    let into = &mut entities[at];
    into.joins.push((into.entity.name.clone(), entity.name.clone(), "corpus.toml"));
    into.joins.extend(joins);
    into.clues.extend(clues);
    for spelling in spellings(&entity) {
        if *spelling != into.entity.name && !into.entity.aliases.contains(spelling) {
            into.entity.aliases.push(spelling.clone());
        }
    }
    into.entity.mentions.extend(entity.mentions);
    into.entity.references.extend(entity.references);
    into.entity.mentions.sort_by_key(|mention| (mention.document, mention.span));
    into.entity.references.sort_by_key(|reference| (reference.document, reference.span));
}

/// Makes one spelling an entity of its own; whether it could, with something left on either side.
fn part(
    entities: &mut Vec<Explained>,
    from: usize,
    spelling: &str,
    words: &dyn Fn(DocumentIndex, Span) -> String,
) -> bool {
    let entity = &mut entities[from].entity;
    let is_it = |mention: &dateline_model::Mention| words(mention.document, mention.span) == spelling;
    let (parted, kept): (Vec<_>, Vec<_>) = entity.mentions.iter().copied().partition(is_it);
    if parted.is_empty() || kept.is_empty() {
        return false;
    }
    entity.mentions = kept;
    entity.aliases.retain(|alias| alias != spelling);
    if entity.name == spelling {
        entity.name = entity.aliases.first().cloned().unwrap_or_default();
        entity.aliases.retain(|alias| *alias != entity.name);
    }
    let kind = entity.kind;
    entities.push(Explained {
        // Told from all ids until it gets its own.
        entity: Entity { mentions: parted, ..Entity::new(format!("{spelling}\n"), spelling.to_owned(), kind) },
        joins: Vec::new(),
        clues: Vec::new(),
    });
    true
}

fn rename(entity: &mut Entity, name: &str) {
    let old = std::mem::replace(&mut entity.name, name.to_owned());
    entity.aliases.retain(|alias| alias != name);
    if old != name {
        entity.aliases.insert(0, old);
    }
}
