"""Every link, fragment and asset of a built site leads somewhere, at a root and under a path."""

from pathlib import Path

import pytest
from built_sites import PUBLIC, folder_of
from link_check import follow_links


@pytest.mark.parametrize("name", ["root", "below"])
def test_every_link_leads_somewhere(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, name: str) -> None:
    pages = follow_links(folder_of(name, tmp_path_factory), PUBLIC[name], tmp_path)
    assert pages > 400, "the site is not all there"


def test_a_link_that_leads_nowhere_is_told(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text('<p id="a"><a href="/tori/">Tori</a> <a href="#a">A</a></p>', "utf-8")
    assert follow_links(site, "https://example.org/tori/", tmp_path / "sound") == 1
    for place, link in enumerate(("/tori/ei-ole/", "#ei-ole", "https://example.org/tori/ei-ole/")):
        (site / "index.html").write_text(f'<p id="a"><a href="{link}">Tori</a></p>', "utf-8")
        with pytest.raises(AssertionError, match="ei-ole"):
            follow_links(site, "https://example.org/tori/", tmp_path / str(place))
