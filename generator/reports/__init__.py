"""Problems → words for people and JSON for programs."""
