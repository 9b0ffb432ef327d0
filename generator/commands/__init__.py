"""Commands of `tori` that have much to say, one a module; `cli.py` gathers them."""
