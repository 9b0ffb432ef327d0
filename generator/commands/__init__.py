"""The commands of `tori`, one a module; `cli.py` joins them."""
