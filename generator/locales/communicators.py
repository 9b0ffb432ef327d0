"""The words of the page for communicators: how acts are linked, followed, embedded and credited."""

from dataclasses import dataclass

from generator.locales.sentences import Message, Plural


@dataclass(frozen=True, slots=True)
class Communicators:
    """Parts of the page in its order; a `…_text` stands under its heading. `filtered` are labels of the example views."""

    lead: str
    description: str
    example: str
    short: str
    short_text: str
    newsletter: str
    newsletter_text: str
    basket: str
    basket_text: str
    own_basket: str
    shared_basket: Plural
    archive: str
    archive_text: str
    pictures: str
    pictures_text: str
    picture_alt: Message
    photographs_text: str
    embed: str
    embed_text: str
    embed_label: str
    copy_embed: str
    views: str
    views_text: str
    query: Message
    both: Message
    year: Message
    feeds: str
    feeds_text: str
    feed: str
    feeds_of: Message
    calendar: str
    calendar_text: str
    open_calendar: str
    news: str
    news_text: str
    news_link: str
    year_link: Message
    logos: str
    logos_text: str
    name_mark: str
    name_mark_dark: str
    mark: str
    credit: str
    credit_text: str
    credit_compiled: str
    licence: str
    ask: str
    ask_text: str
