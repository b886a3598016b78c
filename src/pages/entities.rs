//! All names, by kind.

use crate::markup::view;
use crate::parts::icon::{Icon, Sign};
use dateline_wording as wording;
use leptos::prelude::*;

/// The page, with a field that narrows it as one types.
#[component]
pub(crate) fn EntitiesPage() -> AnyView {
    let typed = RwSignal::new(String::new());
    view! {
        <div class="entities">
            <h1 class="title" tabindex="-1">{wording::frame::NAMES}</h1>
            <div class="entities__find">
                <label class="field">
                    <span class="unseen">{wording::home::FIND_NAME}</span>
                    <Icon sign=Sign::Search />
                    <input type="search" placeholder=wording::home::FIND_NAME prop:value=typed on:input=move |event| typed.set(event_target_value(&event)) />
                </label>
            </div>
            <p class="unseen" role="status"></p>
            <dateline-details of=move || format!("names {}", typed.get())></dateline-details>
        </div>
    }
}
