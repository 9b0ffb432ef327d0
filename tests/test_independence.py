"""The suite stands on its own markets and on a day of its own."""

from live_guard import guarded
from markets import MALLIMAA, ROOT


def test_a_look_at_the_live_market_is_seen() -> None:
    """The proof that `conftest.py` can fail a test that reads a live act or record."""
    with guarded() as seen:
        acts = list((ROOT / "acts").glob("*/*.yaml"))
        acts[0].read_bytes()
        (MALLIMAA / "acts" / "suvikoski" / "lupa-kehittaa.yaml").read_bytes()
    assert str(acts[0]) in seen
    assert all(path.startswith((str(ROOT / "acts"), str(ROOT / "editorial"))) for path in seen)
