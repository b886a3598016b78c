//! Clusters of mentions to entities: the name shown, the kind, the id, and by what sort of name each mention means it.

use super::joins::Cluster;
use super::lexicon::lexicon;
use super::mentions::{Mention, kind};
use super::organisations::is_acronym;
use crate::hash::HashSet;
use crate::slug::{TakenIds, slug};
use dateline_model::{Entity, EntityKind, How};
use std::collections::BTreeMap;

/// The entities of the clusters, by id, each with the number of its cluster.
pub(super) fn entities(mentions: &[Mention], clusters: &[Cluster]) -> Vec<(Entity, usize)> {
    let mut entities: Vec<Entity> = clusters.iter().map(|cluster| entity(mentions, &cluster.mentions)).collect();
    move_metonyms(mentions, clusters, &mut entities);
    let mut entities: Vec<(Entity, usize)> = entities.into_iter().zip(0..).collect();
    entities.retain(|(entity, _)| !entity.mentions.is_empty());
    entities.iter_mut().for_each(|(entity, _)| entity.mentions.sort_by_key(|mention| (mention.document, mention.span)));
    number(&mut entities);
    entities
}

/// Gives every entity its id, and sorts them by it.
pub(super) fn number<T>(entities: &mut [(Entity, T)]) {
    entities.sort_by_cached_key(|(entity, _)| {
        (slug(&entity.name), entity.mentions.first().map(|mention| (mention.document, mention.span)))
    });
    let mut taken = TakenIds::default();
    for (entity, _) in entities.iter_mut() {
        let slug = Some(slug(&entity.name)).filter(|slug| !slug.is_empty()).unwrap_or_else(|| "name".to_owned());
        entity.id = taken.unused(&slug);
    }
    entities.sort_by(|(one, _), (other, _)| one.id.cmp(&other.id));
}

fn entity(mentions: &[Mention], cluster: &[usize]) -> Entity {
    let members = || cluster.iter().map(|&index| &mentions[index]);
    let demonym = members().find_map(|mention| mention.demonym);
    let kind = kind(mentions, cluster);
    let mut spellings: BTreeMap<&str, usize> = BTreeMap::new();
    members()
        .filter(|mention| mention.demonym.is_none())
        .for_each(|mention| *spellings.entry(&mention.written).or_default() += 1);
    let mut spellings: Vec<(&str, usize)> = spellings.into_iter().collect();
    spellings.sort_by_key(|&(name, times)| (std::cmp::Reverse(times), name));
    let name = shown(&spellings, kind).or(demonym).unwrap_or_default().to_owned();
    let aliases = spellings
        .iter()
        .map(|&(spelling, _)| spelling)
        .filter(|&spelling| {
            spelling != name && !(is_shouted(spelling) && spelling.to_lowercase() == name.to_lowercase())
        })
        .map(str::to_owned)
        .collect();
    let how = |mention: &Mention| match mention.demonym {
        Some(_) => How::Demonym,
        None if is_acronym(&mention.name) && mention.name.to_lowercase() != name.to_lowercase() => How::Acronym,
        None => How::Name,
    };
    let mentions = members()
        .map(|mention| dateline_model::Mention { document: mention.document, span: mention.span, how: how(mention) })
        .collect();
    Entity { aliases, mentions, ..Entity::new(String::new(), name, kind) }
}

/// `BAGHDAD`, as the first line of a dispatch has it, is no other spelling.
fn is_shouted(spelling: &str) -> bool {
    spelling.chars().all(|letter| !letter.is_lowercase())
}

/// The spelling that people are shown, of those given by use: a country's usual name, a person's full one, else the most used that is no acronym.
fn shown<'a>(spellings: &[(&'a str, usize)], kind: EntityKind) -> Option<&'a str> {
    let names = || spellings.iter().map(|&(name, _)| name);
    let usual = names().find(|name| lexicon().country(name) == Some(name));
    let full = || {
        names()
            .filter(|name| kind == EntityKind::Person && name.contains(' '))
            .max_by_key(|name| name.split(' ').count())
    };
    let country = || {
        spellings
            .iter()
            .find_map(|&(name, _)| lexicon().country(name))
            .filter(|_| kind == EntityKind::Place && names().all(is_acronym))
    };
    // "the Guard", "BAGHDAD": shown only where nothing better is used.
    let is_poor = |name: &str| {
        (!name.contains(' ') && lexicon().head(name).is_some()) || (kind == EntityKind::Place && is_shouted(name))
    };
    let good = || names().find(|name| !is_acronym(name) && !is_poor(name));
    usual
        .or_else(country)
        .or_else(full)
        .or_else(good)
        .or_else(|| names().find(|name| !is_acronym(name)))
        .or_else(|| names().next())
}

/// The place of each country that is among the entities, by the country's name in the lexicon.
pub(super) fn countries(entities: &[Entity]) -> BTreeMap<&'static str, usize> {
    let places = entities.iter().enumerate().filter(|(_, entity)| entity.kind == EntityKind::Place);
    places
        .flat_map(|(index, entity)| {
            let known = names_of(entity).filter_map(|name| lexicon().country(name));
            known.map(move |country| (country, index))
        })
        .collect()
}

/// All names of an entity.
pub(super) fn names_of(entity: &Entity) -> impl Iterator<Item = &str> {
    std::iter::once(&entity.name).chain(&entity.aliases).map(String::as_str)
}

/// "Washington hopes" means the country whose government sits there, where a document names that country.
fn move_metonyms(mentions: &[Mention], clusters: &[Cluster], entities: &mut [Entity]) {
    let countries = countries(entities);
    for (from, cluster) in clusters.iter().enumerate() {
        if entities[from].kind != EntityKind::Place {
            continue;
        }
        let mut moved = HashSet::default();
        for mention in cluster.mentions.iter().map(|&index| &mentions[index]).filter(|mention| mention.acts) {
            let country = lexicon().seat(&mention.name).and_then(|country| countries.get(country));
            let Some(&to) = country.filter(|&&to| to != from) else { continue };
            moved.insert((mention.document, mention.span));
            entities[to].mentions.push(dateline_model::Mention {
                document: mention.document,
                span: mention.span,
                how: How::Metonym,
            });
        }
        if !moved.is_empty() {
            entities[from].mentions.retain(|kept| !moved.contains(&(kept.document, kept.span)));
        }
    }
}
