"""The one description of what files hold: records, collections, and what does not fit them."""
