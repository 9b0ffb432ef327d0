"""Acts and all around them as frozen values with every reference resolved, and their orders, counts and groups."""
