"""Every rule, written out, by what it needs to see."""

from generator.rules import acts, editors, newsletters, persons, pictures, references, text_hygiene

TEXT_RULES = (
    persons.no_identity_codes,
    persons.contacts_are_roles,
    persons.texts_name_no_persons,
    text_hygiene.texts_hold_no_marks,
    text_hygiene.texts_have_whole_letters,
    text_hygiene.lists_begin_with_hyphens,
    text_hygiene.titles_are_sentences,
    text_hygiene.values_stand_without_quotes,
    text_hygiene.texts_say_something,
)
"""Judge one file's text: `find(document)`."""

FILE_RULES = (
    acts.ends_after_start,
    acts.submitted_acts_tell_the_story,
    acts.something_came_of_it,
    acts.claimed_stage_has_results,
    acts.evidence_is_shown,
    acts.compiled_acts_have_a_source,
    acts.contact_can_be_reached,
    acts.measures_compare_or_tell,
    acts.figures_are_whole,
    acts.partners_have_one_name,
    acts.lists_have_no_doubles,
    acts.translations_are_in_other_languages,
    editors.texts_are_in_both_languages,
    editors.texts_are_in_english,
    editors.totals_add_up,
    newsletters.acts_are_told_once,
)
"""Judge one record by itself: `find(record)`."""

LIBRARY_RULES = (
    references.words_are_in_the_vocabulary,
    references.municipality_is_known,
    references.folder_is_an_organisation,
    references.references_are_there,
    references.published_days_have_been,
    references.acts_build_on_others,
    references.old_addresses_lead_to_one_place,
    references.withdrawn_acts_are_gone,
    references.titles_differ,
    references.short_addresses_differ,
    pictures.pictures_are_there,
    pictures.pictures_can_be_read,
    pictures.pictures_are_not_too_large,
    pictures.pictures_are_large_enough,
    pictures.pictures_do_not_tell_places,
    newsletters.named_by_its_day,
    newsletters.sent_has_been,
)
"""Judge one record among all others: `find(record, context)`."""

ALL_RULES = (*TEXT_RULES, *FILE_RULES, *LIBRARY_RULES)
