//! Nodes of the markup, as expressions.

use crate::attributes;
use proc_macro2::TokenStream;
use quote::quote;
use rstml::node::{Node, NodeBlock, NodeElement, NodeName};
use syn::spanned::Spanned;
use syn::{Error, Expr, Result, Stmt};

/// The elements that belong to a drawing.
const SVG: &[&str] = &[
    "circle",
    "clipPath",
    "defs",
    "g",
    "line",
    "linearGradient",
    "path",
    "pattern",
    "rect",
    "stop",
    "svg",
    "text",
    "tspan",
    "use",
];

/// Nodes side by side as one view: `AnyView`.
pub(crate) fn views(nodes: &[Node]) -> Result<TokenStream> {
    let mut views =
        nodes.iter().filter(|node| !matches!(node, Node::Comment(_))).map(view).collect::<Result<Vec<_>>>()?;
    match views.len() {
        1 => Ok(views.remove(0)),
        _ => Ok(quote! { crate::markup::Child::into_view(::std::vec![#(#views),*]) }),
    }
}

fn view(node: &Node) -> Result<TokenStream> {
    match node {
        Node::Element(element) if is_component(element.name()) => component(element),
        Node::Element(element) => {
            let element = html(element)?;
            Ok(quote! { #element.into_view() })
        }
        Node::Fragment(fragment) => views(&fragment.children),
        Node::Text(text) => {
            let words = &text.value;
            Ok(quote! { crate::markup::Child::into_view(#words) })
        }
        Node::Block(block) => Ok(quote! { crate::markup::Child::into_view(#[allow(unused_braces)] #block) }),
        other => Err(Error::new(
            other.span(),
            "words stand in quotes, and nothing but elements, words and blocks is read here",
        )),
    }
}

/// A component's name is written as a type's.
fn is_component(name: &NodeName) -> bool {
    name.to_string().rsplit("::").next().is_some_and(|name| name.starts_with(char::is_uppercase))
}

/// An element: `Element`.
fn html(element: &NodeElement<rstml::node::Infallible>) -> Result<TokenStream> {
    let tag = element.name().to_string();
    let made = if SVG.contains(&tag.as_str()) { quote!(svg) } else { quote!(html) };
    let (fixed, others) = attributes::of_element(element.attributes())?;
    let children = element.children.iter().map(child).collect::<Result<Vec<_>>>()?;
    Ok(quote! { crate::markup::Element::#made(#tag, &[#(#fixed),*]) #(#others)* #(#children)* })
}

/// The call that puts a node into an element.
fn child(node: &Node) -> Result<TokenStream> {
    match node {
        Node::Comment(_) => Ok(TokenStream::new()),
        Node::Element(element) if !is_component(element.name()) => {
            let element = html(element)?;
            Ok(quote! { .element(#element) })
        }
        Node::Text(text) => {
            let words = &text.value;
            Ok(quote! { .words(#words) })
        }
        Node::Block(block) if wording(block).is_some() => {
            let words = wording(block);
            Ok(quote! { .words(#words) })
        }
        other => {
            let view = view(other)?;
            Ok(quote! { .child(#view) })
        }
    }
}

/// The fixed words that a block is, and nothing else.
fn wording(block: &NodeBlock) -> Option<&Expr> {
    match block.try_block()?.stmts.as_slice() {
        [Stmt::Expr(words, None)] if attributes::is_wording(words) => Some(words),
        _ => None,
    }
}

fn component(element: &NodeElement<rstml::node::Infallible>) -> Result<TokenStream> {
    let name = element.name();
    let (props, bound) = attributes::of_component(element.attributes())?;
    let children = match (element.children.is_empty(), bound) {
        (true, _) => TokenStream::new(),
        (false, Some(bound)) => {
            let views = views(&element.children)?;
            quote! { .children(move |#bound| #views) }
        }
        (false, None) => {
            let views = views(&element.children)?;
            quote! { .children(::leptos::children::ToChildren::to_children(move || #views)) }
        }
    };
    Ok(quote! {
        crate::markup::Child::into_view(::leptos::component::component_view(
            &#name,
            ::leptos::component::component_props_builder(&#name) #(#props)* #children .build(),
        ))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(markup: TokenStream) -> std::result::Result<String, String> {
        let nodes = rstml::parse2(markup).map_err(|error| error.to_string())?;
        views(&nodes).map(|tokens| tokens.to_string()).map_err(|error| error.to_string())
    }

    fn expected(tokens: &TokenStream) -> std::result::Result<String, String> {
        Ok(tokens.to_string())
    }

    #[test]
    fn what_is_written_out_is_one_list_and_the_rest_are_calls() {
        let markup = quote! { <p class="note" lang=language data-x on:click=go>"Words" <b>{count}</b></p> };
        let becomes = quote! {
            crate::markup::Element::html("p", &[("class", "note"), ("data-x", "")])
                .attribute("lang", language)
                .on(::leptos::ev::click, go)
                .words("Words")
                .element(crate::markup::Element::html("b", &[]).child(
                    crate::markup::Child::into_view(#[allow(unused_braces)] {count})
                ))
                .into_view()
        };
        assert_eq!(made(markup), expected(&becomes));
    }

    #[test]
    fn fixed_words_of_the_interface_are_as_good_as_written_out() {
        let markup = quote! { <p title=wording::a::TITLE lang=a::LANGUAGE>{wording::a::ASKED.before} {wording::a::told(count)}</p> };
        let becomes = quote! {
            crate::markup::Element::html("p", &[("title", wording::a::TITLE)])
                .attribute("lang", a::LANGUAGE)
                .words(wording::a::ASKED.before)
                .child(crate::markup::Child::into_view(#[allow(unused_braces)] {wording::a::told(count)}))
                .into_view()
        };
        assert_eq!(made(markup), expected(&becomes));
    }

    #[test]
    fn parts_of_a_drawing_are_elements_of_a_drawing() {
        let markup = quote! { <svg><path d=line class:far=is_far style:left=left prop:value=value /></svg> };
        let becomes = quote! {
            crate::markup::Element::svg("svg", &[])
                .element(
                    crate::markup::Element::svg("path", &[])
                        .attribute("d", line)
                        .class("far", is_far)
                        .style("left", left)
                        .property("value", value)
                )
                .into_view()
        };
        assert_eq!(made(markup), expected(&becomes));
    }

    #[test]
    fn components_get_props_and_what_their_children_are_given() {
        let markup = quote! { <Each each=names let:name><Row name /></Each> };
        let becomes = quote! {
            crate::markup::Child::into_view(::leptos::component::component_view(
                &Each,
                ::leptos::component::component_props_builder(&Each).each(names).children(
                    move |name| crate::markup::Child::into_view(::leptos::component::component_view(
                        &Row,
                        ::leptos::component::component_props_builder(&Row).name(name).build(),
                    ))
                ).build(),
            ))
        };
        assert_eq!(made(markup), expected(&becomes));
    }

    #[test]
    fn several_nodes_are_one_view() {
        let becomes = quote! {
            crate::markup::Child::into_view(::std::vec![
                crate::markup::Child::into_view("a"),
                crate::markup::Element::html("br", &[]).into_view()
            ])
        };
        assert_eq!(made(quote! { "a" <br /> }), expected(&becomes));
    }

    #[test]
    fn what_is_not_read_is_an_error_with_its_cure() {
        let says = |markup: TokenStream| made(markup).unwrap_err();
        assert_eq!(says(quote! { <p {..spread}></p> }), "attributes are written out: none can be spread");
        assert_eq!(says(quote! { <p use:thing=1></p> }), "`use:` is not read here");
        assert_eq!(
            says(quote! { <p class=live class:on=is_on></p> }),
            "beside `class:name` a class is written out: a new value would undo the others"
        );
        assert_eq!(
            says(quote! { <p>words</p> }),
            "words stand in quotes, and nothing but elements, words and blocks is read here"
        );
        assert_eq!(says(quote! { <p class:on></p> }), "this needs a value");
    }
}
