"""Every link, fragment and asset of a built site leads somewhere: lychee follows them and asks no network."""

import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit


def follow_links(site: Path, address: str, folder: Path) -> int:
    """Follows the links of the pages of a site that was built for `address`; gives how many pages there are.

    `folder` is empty: in it the site stands where its host would have it.
    """
    host = urlsplit(address)
    place = folder / "host" / host.path.strip("/")
    place.parent.mkdir(parents=True, exist_ok=True)
    place.symlink_to(site.resolve())
    root = folder / "host"
    done = subprocess.run(
        [
            str(Path(sys.executable).with_name("lychee")),
            *("--offline", "--no-progress", "--include-fragments", "--format", "detailed"),
            *("--root-dir", str(root), "--index-files", "index.html"),
            # what the pages say of themselves is whole addresses of this very site
            *("--remap", f"^{host.scheme}://{host.netloc.replace('.', chr(92) + '.')}/ {root.as_uri()}/"),
            str(place),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-2000:]
    return sum(1 for _ in site.rglob("*.html"))
