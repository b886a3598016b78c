//! Attributes of the markup, as calls.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use rstml::node::{KeyedAttribute, NodeAttribute};
use syn::spanned::Spanned;
use syn::{Error, Expr, ExprLit, Ident, Lit, Result};

/// An element's attributes: those whose values are written out, as pairs, and the calls that give it the others.
pub(crate) fn of_element(attributes: &[NodeAttribute]) -> Result<(Vec<TokenStream>, Vec<TokenStream>)> {
    let keyed = attributes.iter().map(keyed).collect::<Result<Vec<_>>>()?;
    let is_live = |attribute: &&KeyedAttribute| {
        attribute.key.to_string() == "class" && !matches!(attribute.value(), Some(Expr::Lit(_)))
    };
    let toggles = keyed.iter().any(|attribute| attribute.key.to_string().starts_with("class:"));
    if let Some(class) = keyed.iter().copied().find(is_live).filter(|_| toggles) {
        return Err(Error::new(
            class.span(),
            "beside `class:name` a class is written out: a new value would undo the others",
        ));
    }
    let (mut fixed, mut others) = (Vec::new(), Vec::new());
    for attribute in keyed {
        let key = attribute.key.to_string();
        match attribute.value() {
            // An attribute without a value is there.
            None if !key.contains(':') => fixed.push(quote! { (#key, "") }),
            Some(Expr::Lit(ExprLit { lit: Lit::Str(words), .. })) if !key.contains(':') => {
                fixed.push(quote! { (#key, #words) });
            }
            Some(value) if !key.contains(':') && is_wording(value) => fixed.push(quote! { (#key, #value) }),
            _ => others.push(set(attribute)?),
        }
    }
    Ok((fixed, others))
}

/// Whether these are fixed words of the interface, a constant of `wording` or a part of one: they are as good as written out.
pub(crate) fn is_wording(value: &Expr) -> bool {
    let path = match value {
        Expr::Path(path) => &path.path,
        Expr::Field(field) => return is_wording(&field.base),
        _ => return false,
    };
    let is_constant = |name: &Ident| name.to_string().chars().all(|letter| !letter.is_lowercase());
    let (first, last) = (path.segments.first(), path.segments.last());
    first.is_some_and(|first| first.ident == "wording") && last.is_some_and(|last| is_constant(&last.ident))
}

fn set(attribute: &KeyedAttribute) -> Result<TokenStream> {
    let key = attribute.key.to_string();
    let Some(value) = attribute.value() else { return Err(Error::new(attribute.span(), "this needs a value")) };
    if key == "node_ref" {
        return Ok(quote! { .node_ref(#value) });
    }
    let Some((part, name)) = key.split_once(':') else { return Ok(quote! { .attribute(#key, #value) }) };
    match part {
        "class" => Ok(quote! { .class(#name, #value) }),
        "style" => Ok(quote! { .style(#name, #value) }),
        "prop" => Ok(quote! { .property(#name, #value) }),
        "on" => {
            let event: Ident =
                syn::parse_str(name).map_err(|_| Error::new(attribute.span(), "no event has this name"))?;
            Ok(quote! { .on(::leptos::ev::#event, #value) })
        }
        _ => Err(Error::new(attribute.span(), format!("`{part}:` is not read here"))),
    }
}

/// The calls that give a component its props, and what its children are given by `let:name`.
pub(crate) fn of_component(attributes: &[NodeAttribute]) -> Result<(Vec<TokenStream>, Option<Ident>)> {
    let mut props = Vec::new();
    let mut bound = None;
    for attribute in attributes {
        let attribute = keyed(attribute)?;
        let key = attribute.key.to_string();
        if let Some(name) = key.strip_prefix("let:") {
            bound = Some(format_ident!("{name}", span = attribute.key.span()));
            continue;
        }
        let name: Ident = syn::parse_str(&key).map_err(|_| Error::new(attribute.span(), "no prop has this name"))?;
        let name = Ident::new(&name.to_string(), attribute.key.span());
        // A prop without a value is the variable of its name.
        let value = attribute.value().map_or_else(|| quote!(#name), |value| quote!(#value));
        props.push(quote! { .#name(#value) });
    }
    Ok((props, bound))
}

fn keyed(attribute: &NodeAttribute) -> Result<&KeyedAttribute> {
    match attribute {
        NodeAttribute::Attribute(attribute) => Ok(attribute),
        NodeAttribute::Block(block) => Err(Error::new(block.span(), "attributes are written out: none can be spread")),
    }
}
