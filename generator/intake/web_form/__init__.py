"""The form on the site: drawn from the record, judged by the rules, all of it told to the browser as data."""
