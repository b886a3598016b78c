//! The thread of a story that a dispatch tells of years before: whether a date without a year goes on with it, or is of the writer's own year.
//!
//! "The dam failed in March 2017. On 8 April they founded a committee … the death in late August … the emergency of 23 September": each lies soon
//! after what was told before it, while the last September before the publication would be a year and a half away. Each date is read both ways,
//! as of the story and as news; a text's readings cost what their leaps cost, and a date is of the story where all readings in which it is news
//! cost clearly more.

use super::nearest::{around, point_in};
use super::runs::Run;
use crate::links::{Lead, Link};
use crate::point::{Point, year_point};
use crate::tense::Tense;
use crate::time::{Name, Origin, Step, Time, YearOf};
use crate::told::Told;
use dateline_calendar::Day;
use std::ops::Range;

/// For each expression the year that the thread gives it, where it has none of its own.
pub(super) fn years(told: &[Told], published: Day) -> Vec<Option<Run>> {
    let (mut thread, mut news) = (None, None);
    let moves: Vec<Move> = told.iter().map(|one| step(one, &mut thread, &mut news, published)).collect();
    let mut before = Costs { story: NEVER, news: 0 };
    let costs: Vec<Costs> = moves
        .iter()
        .map(|one| {
            before = one.on_from(before);
            before
        })
        .collect();
    let mut after = Costs { story: 0, news: 0 };
    let mut years = vec![None; told.len()];
    for ((year, one), cost) in years.iter_mut().zip(moves).zip(costs).rev() {
        let Costs { story: after_story, news: after_news } = after;
        let is_sure = one.is_agreed || cost.story + after_story + SURE <= cost.news + after_news;
        after = one.back_from(after);
        let is_surely_news = cost.news + after_news + SURE <= cost.story + after_story;
        *year = if is_sure { one.of_story } else { one.of_news.filter(|_| is_surely_news) };
    }
    years
}

/// What a reading costs that ends with a date of the story, and one that ends with news; in quarters of a leap.
#[derive(Clone, Copy)]
struct Costs {
    story: u32,
    news: u32,
}

/// Too much for any reading.
const NEVER: u32 = 1 << 20;
/// By how much the story must be the cheaper reading.
const SURE: u32 = 5;

/// What it costs to come to an expression.
#[derive(Clone)]
struct Move {
    /// From story to story.
    goes_on: u32,
    /// From the story to news.
    leaves: u32,
    /// From news to the story.
    returns: u32,
    /// From news to news.
    stays: u32,
    /// Its year if it is of the story.
    of_story: Option<Run>,
    /// Its year if it is news, where a reading of it as of the story is dearer.
    of_news: Option<Run>,
    /// Whether it has this year as news too.
    is_agreed: bool,
}

impl Move {
    /// What tells of no other time.
    const STILL: Move =
        Move { goes_on: 0, leaves: NEVER, returns: NEVER, stays: 0, of_story: None, of_news: None, is_agreed: false };

    fn on_from(&self, before: Costs) -> Costs {
        Costs {
            story: (before.story + self.goes_on).min(before.news + self.returns).min(NEVER),
            news: (before.story + self.leaves).min(before.news + self.stays).min(NEVER),
        }
    }

    fn back_from(&self, after: Costs) -> Costs {
        Costs {
            story: (self.goes_on + after.story).min(self.leaves + after.news).min(NEVER),
            news: (self.returns + after.story).min(self.stays + after.news).min(NEVER),
        }
    }
}

/// Where the story has come to.
struct Thread {
    point: Point,
    /// The words that told it last.
    from: Range<usize>,
    /// Dates that it has told since it began or since the news.
    count: u32,
    /// Whether it was only looked back to: "had agreed on it in December 2016".
    is_looked_back: bool,
    /// Where it was but a year that something is of ("the 2008 war", "was banned in 1998"): the days for which what has no year may still be news.
    faint: Option<i32>,
    /// Whether a paragraph has ended since.
    has_crossed: bool,
    /// The year that something has lasted until since: "that year" is of it.
    bound: Option<i32>,
    /// Whether it was told from the writer's own year: "in March last year".
    is_deictic: bool,
    /// What the last date without a year would be as news, in this paragraph.
    news: Option<Point>,
    /// Whether it is the date of the entry that this paragraph is: what else the entry dates is near it, before or after.
    is_entry: bool,
}

/// `before` is what the text has told of its own days before the story began.
fn step(one: &Told, thread: &mut Option<Thread>, before: &mut Option<Point>, published: Day) -> Move {
    if let Some(thread) = thread {
        thread.has_crossed |= one.link.begins_paragraph;
        thread.is_entry &= !one.link.begins_paragraph;
        thread.news = thread.news.take().filter(|_| !one.link.begins_paragraph);
    }
    if let Some(year) = faint(one, thread) {
        return at_faint(year, one, thread, before.is_some());
    }
    if let Some(point) = stated(one, published) {
        return at_stated(point, one, thread, published);
    }
    if is_news(one) {
        if let Some(thread) = thread {
            thread.count = 0;
        }
        // "who took over in June, apologised on Tuesday": both are of one time.
        let leaves = if one.link.continues_sentence { 6 } else { 0 };
        return Move { goes_on: 12, leaves, ..Move::STILL };
    }
    let Some(thread) = thread else {
        let is_told = one.tense == Tense::Behind && !is_passing(&one.link);
        *before = open(one).filter(|_| is_told).and_then(|name| around(name, published, Tense::Behind)).or(*before);
        return Move::STILL;
    };
    if let (Time::Year(YearOf::Stated(year)), Lead::Until | Lead::Since) = (&one.meaning.time, one.link.lead) {
        thread.bound = Some(*year);
    }
    if let Some(point) = counted(&one.meaning.time, thread) {
        if is_passing(&one.link) {
            return Move::STILL;
        }
        (thread.point, thread.from) = (point, one.span.clone());
        thread.count += 1;
        // "became mayor in 2005. The following year he sold the waterworks": the story is there indeed.
        let stays = if thread.faint.take().is_some() { 8 } else { 0 };
        return Move { stays, ..Move::STILL };
    }
    let Some(name) = open(one) else { return Move::STILL };
    at_open(name, one, thread, *before, published).unwrap_or(Move::STILL)
}

/// A date with its year: the story is there.
fn at_stated(point: Point, one: &Told, thread: &mut Option<Thread>, published: Day) -> Move {
    let is_near = published.number() - point.last().number() <= DAYS_OF_NEWS;
    let is_passing = is_passing(&one.link) && !one.link.is_heading;
    if is_passing && !(one.link.is_told_ahead_or_back && one.link.has_preposition) {
        return Move::STILL;
    }
    let before = thread.take();
    let is_back = before.as_ref().is_some_and(|before| point.last().number() + 62 < before.point.first().number());
    // "had agreed on it before Christmas 2016; in January they voted": it goes on from there if it does so at once.
    let is_told_back = is_passing;
    let count = match before {
        _ if is_told_back => 0,
        _ if one.link.is_heading => COUNT_OF_HEADING,
        // What goes back begins anew.
        before => before.filter(|_| !is_back).map_or(1, |before| before.count + 1),
    };
    *thread = Some(Thread {
        point,
        from: one.span.clone(),
        count,
        is_looked_back: is_told_back,
        faint: None,
        has_crossed: false,
        bound: None,
        is_deictic: matches!(one.meaning.time, Time::Named(_, YearOf::Counted(_, Origin::Publication))),
        news: None,
        is_entry: one.link.is_entry,
    });
    match (is_told_back, is_near) {
        (true, _) => Move { returns: 0, ..Move::STILL },
        (false, true) => Move { leaves: 0, returns: 0, ..Move::STILL },
        (false, false) => Move { goes_on: if is_back { 2 } else { 0 }, returns: 4, stays: NEVER, ..Move::STILL },
    }
}

/// The year that something is of, where nothing surer has been told.
fn faint(one: &Told, thread: &Option<Thread>) -> Option<Point> {
    let Time::Year(YearOf::Stated(year)) = one.meaning.time else { return None };
    let link = &one.link;
    let is_in_past = !link.is_aside && !link.describes && !link.is_told_ahead_or_back && link.partner.is_none();
    let is_new = thread.as_ref().is_none_or(|thread| thread.faint.is_some() || thread.has_crossed || link.goes_on);
    let is_led = matches!(link.lead, Lead::When | Lead::After | Lead::Before);
    year_point(year).filter(|_| link.tells_year && is_in_past && is_new && is_led)
}

fn at_faint(point: Point, one: &Told, thread: &mut Option<Thread>, has_news: bool) -> Move {
    let days = match one.link.is_attribute {
        _ if has_news => i32::MAX,
        true => DAYS_OF_NAMED,
        false => DAYS_SELDOM,
    };
    *thread = Some(Thread {
        point,
        from: one.span.clone(),
        count: 1,
        is_looked_back: false,
        faint: Some(days),
        has_crossed: false,
        bound: None,
        is_deictic: false,
        news: None,
        is_entry: false,
    });
    Move { leaves: 0, returns: 2, ..Move::STILL }
}

/// Dates that a heading's counts for: what stands below it is of it.
const COUNT_OF_HEADING: u32 = 4;
/// Days before the publication that a text may tell with their year and mean as news.
const DAYS_OF_NEWS: i32 = 200;

/// A date without its year.
fn at_open(name: Name, one: &Told, thread: &mut Thread, before: Option<Point>, published: Day) -> Option<Move> {
    let news = around(name, published, Tense::Behind)?;
    // "died on 16 September. In November 2019 … On 19 September": it goes on where it was before it looked back.
    let is_news_again = before.is_some_and(|before| (0..=62).contains(&days_between(before, news)));
    let is_back = one.link.is_told_ahead_or_back;
    let years = thread.point.year() - 1..=thread.point.year() + 1;
    let fits = |point: &Point| {
        let is_weekday = match name {
            Name::Day(_, _, Some(weekday)) => point.first().weekday() == weekday,
            _ => true,
        };
        is_weekday && point.first() <= published
    };
    let points = years.filter_map(|year| point_in(name, year)).filter(fits);
    let points = points.map(|point| (days_between(thread.point, point), point));
    let (days, point) = points.min_by_key(|(days, point)| match *point == news {
        _ if thread.is_entry => days.unsigned_abs(),
        // Where it goes on to the news, it hardly goes back instead.
        true => leap(*days).saturating_sub(AGREED),
        false => leap(*days),
    })?;
    let leap = if thread.is_entry { 0 } else { leap(days) };
    // As news it is counted from the publication, which says more.
    let from = Some(thread.from.clone()).filter(|_| point != news);
    let of_story = Some(Run { year: point.year(), from });
    let of_news = Some(Run { year: news.year(), from: None });
    let Thread { count, is_looked_back, is_deictic, faint, .. } = *thread;
    // It is seldom where the next sentence is.
    if is_looked_back && !(0..=62).contains(&days) {
        return None;
    }
    let is_of_news = |days| published.number() - news.last().number() < days && !one.link.continues_sentence;
    let leaves = match one.link {
        _ if is_news_again => 2,
        // Who tells without its year of what is long past means the year just told.
        _ if faint.is_some_and(|days| thread.has_crossed || is_of_news(days)) => 0,
        _ if thread.has_crossed => 2 + 2 * count.saturating_sub(1).min(3),
        Link { continues_sentence: true, .. } => 16,
        // "in March last year. On 4 May": who means the same year says so more often.
        _ if is_deictic => 4 + 2 * count.saturating_sub(1).min(3),
        _ => 10,
    };
    let has_crossed = thread.has_crossed;
    // "in April … on 3 May … in November": as news the last would lie before the others.
    let turns_back = thread.news.is_some_and(|before| days_between(before, news) < -62);
    let turns_back = if turns_back && !is_passing(&one.link) { 8 } else { 0 };
    if !is_passing(&one.link) && (!thread.is_entry || one.link.is_entry) {
        *thread = Thread {
            point,
            from: one.span.clone(),
            count: count + 1,
            is_looked_back: false,
            faint: None,
            has_crossed: false,
            bound: None,
            is_deictic,
            news: Some(news),
            is_entry: one.link.is_entry,
        };
    }
    let fresh = match published.number() - news.last().number() {
        ..=DAYS_NEW if matches!(news, Point::Day(_)) => 6,
        ..=DAYS_FRESH if is_deictic => 3,
        ..=DAYS_FRESH => 1,
        _ => 0,
    };
    let leap = leap + if is_news_again { fresh.max(6) } else { fresh };
    if is_back {
        return Some(Move { leaves, ..Move::STILL });
    }
    if point == news {
        return Some(Move {
            goes_on: leap,
            leaves: 0,
            returns: 0,
            stays: 0,
            of_story,
            of_news: None,
            is_agreed: one.tense == Tense::Behind,
        });
    }
    // What was looked back to just now leads on as much as the story does.
    let stays = if (is_looked_back || faint.is_some()) && !has_crossed { leaves } else { 0 };
    let (leaves, stays) = (leaves + turns_back, stays + turns_back);
    Some(Move { goes_on: leap, leaves, returns: 12 + leap, stays, of_story, of_news, is_agreed: false })
}

/// Days before the publication from which on a date is seldom told as news without its year.
const DAYS_SELDOM: i32 = 240;
/// The same where a war or a crisis is told of by its year.
const DAYS_OF_NAMED: i32 = 92;
/// By how much a leap counts less that the news takes too.
const AGREED: u32 = 5;
/// Days before the publication on which hardly anything falls by chance.
const DAYS_NEW: i32 = 10;
/// Days before the publication of which most of its news is.
const DAYS_FRESH: i32 = 31;

/// What it costs to go so many days on from what was told last: little on to the next months, more far ahead or back.
fn leap(days: i32) -> u32 {
    match days {
        ..-62 => 8,
        -62..-31 => 4,
        -31..0 => 2,
        0..=150 => 0,
        151..=240 => 2,
        241..=300 => 4,
        _ => 8,
    }
}

/// Days from the end of one to the beginning of the other, or back; 0 where they share a day.
fn days_between(from: Point, to: Point) -> i32 {
    let (ahead, back) = (to.first().number() - from.last().number(), to.last().number() - from.first().number());
    ahead.max(0) + back.min(0)
}

/// The unit of a date with its year, or with a year counted from the publication: "in May 2016", "12 April last year", a sentence's "In 2016".
fn stated(one: &Told, published: Day) -> Option<Point> {
    let is_led = one.link.lead == Lead::When;
    match one.meaning.time {
        Time::Named(name, YearOf::Stated(year)) => point_in(name, year),
        Time::Named(name, YearOf::Counted(count, Origin::Publication)) => {
            point_in(name, published.year().checked_add(count)?)
        }
        Time::Year(YearOf::Stated(year)) if (one.link.begins_sentence || one.link.is_heading) && is_led => {
            year_point(year)
        }
        // The weekday fits one year alone: "on Sunday 5 March".
        Time::Named(name @ Name::Day(_, _, Some(_)), YearOf::Unstated) if one.tense == Tense::Behind => {
            around(name, published, Tense::Behind).filter(|point| point.first() <= published)
        }
        _ => None,
    }
}

/// Whether it is of the writer's own days: "on Monday", "last week", "will be held on 2 May".
fn is_news(one: &Told) -> bool {
    let is_to_come = one.tense == Tense::Coming && one.meaning.time.leaves_year_open();
    is_to_come
        || matches!(
            one.meaning.time,
            Time::Named(Name::Weekday(_) | Name::Weekend, YearOf::Unstated)
                | Time::WeekdayOf(..)
                | Time::Year(YearOf::Counted(_, Origin::Publication))
                | Time::Near(_, _, Origin::Publication)
                | Time::Shifted(_, _, Origin::Publication)
        )
}

/// What is counted from the thread: "the following October", "that August", "two months later", "in June of that year".
fn counted(time: &Time, thread: &Thread) -> Option<Point> {
    let from = thread.point;
    match *time {
        Time::Named(name, YearOf::Counted(0, Origin::Story)) => point_in(name, thread.bound.unwrap_or(from.year())),
        Time::Near(name, Step::Same, Origin::Story) => point_in(name, from.year()),
        Time::Near(name, step, Origin::Story) => super::nearest::nearest_to(name, from.last(), step, false),
        Time::Shifted(unit, count, Origin::Story) => from.shifted(unit, count),
        Time::Named(name, YearOf::Counted(count, Origin::Story)) => point_in(name, from.year().checked_add(count)?),
        Time::Year(YearOf::Counted(count, Origin::Story)) => year_point(from.year().checked_add(count)?),
        _ => None,
    }
}

/// The name of a date without its year that is told as past.
fn open(one: &Told) -> Option<Name> {
    let time = match &one.meaning.time {
        Time::StretchOf { whole, .. } => whole,
        time => time,
    };
    let Time::Named(name @ (Name::Day(..) | Name::Month(_) | Name::Season(_)), YearOf::Unstated) = *time else {
        return None;
    };
    matches!(one.tense, Tense::Behind | Tense::Open).then_some(name)
}

/// Whether the story does not stand at it: what describes, is put in brackets, or bounds something.
fn is_passing(link: &Link) -> bool {
    link.describes
        || link.is_aside
        || link.is_told_ahead_or_back
        || matches!(link.lead, Lead::Since | Lead::Until | Lead::From) && link.partner.is_none()
        || link.lead == Lead::By && !link.begins_sentence
        || link.is_adjective
}

#[cfg(test)]
mod tests {
    use crate::{Anchor, Genre, time_expressions};
    use dateline_calendar::Day;

    /// What the paragraphs' dates come to in a dispatch of 7 March 2019.
    fn dates(paragraphs: &[&str]) -> Vec<String> {
        let text = paragraphs.join("\n\n");
        let anchor = Anchor { published: Day::from_ymd(2019, 3, 7), genre: Some(Genre::Dispatch) };
        let found = time_expressions(&text, std::slice::from_ref(&(0..text.len())), anchor);
        found.into_iter().map(|time| time.edtf.map_or_else(String::new, |edtf| edtf.to_string())).collect()
    }

    #[test]
    fn a_story_goes_on_over_its_paragraphs() {
        let paragraphs = [
            "The dam failed in March 2017. On 8 April the village founded a committee. It met on 22 May.",
            "The mayor resigned in late August. On 23 September a curfew was imposed, and on 5 November shots were fired.",
            "The mine reopened on 17 January.",
        ];
        let expected = [
            "2017-03",
            "2017-04-08",
            "2017-05-22",
            "[2017-08-21..2017-08-31]",
            "2017-09-23",
            "2017-11-05",
            "2018-01-17",
        ];
        assert_eq!(dates(&paragraphs), expected);
    }

    #[test]
    fn one_date_of_long_ago_leaves_the_news_alone() {
        let paragraphs = ["The mill was bought in May 2016.", "The inquiry heard on 3 June that nobody had been told."];
        assert_eq!(dates(&paragraphs), ["2016-05", "2018-06-03"]);
    }

    #[test]
    fn news_does_not_go_back_and_forth() {
        let paragraphs = [
            "The trouble began in December 2015.",
            "They found out in January. On 13 February they marched, and the inquiry reported in July.",
        ];
        assert_eq!(dates(&paragraphs), ["2015-12", "2016-01", "2016-02-13", "2016-07"]);
    }

    #[test]
    fn the_writers_last_year_lasts_less_long() {
        assert_eq!(
            dates(&["The rest followed in March last year. On 14 February the bank closed 60 branches."])[1..],
            ["2019-02-14"]
        );
    }

    #[test]
    fn where_story_and_news_agree_it_is_so() {
        let paragraph = "It stopped in March 2018. It resumed in June and stopped again in October. In February they asked for help.";
        assert_eq!(dates(&[paragraph])[3..], ["2019-02"]);
    }

    #[test]
    fn what_was_looked_back_to_goes_on_at_once_or_not_at_all() {
        assert_eq!(
            dates(&["They had agreed on it in December 2016; in January parliament voted to join."]),
            ["2016-12", "2017-01"]
        );
        assert_eq!(
            dates(&["It had been founded in April 2016. On 18 November it went bankrupt."])[1..],
            ["2018-11-18"]
        );
    }
}
