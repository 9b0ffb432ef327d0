"""The forge, spoken to over its API: a branch with files, a pull request, an answer below an issue.

Everything from strangers travels as JSON values; no command line and no address is made of it.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import quote
from urllib.request import Request, urlopen

from generator.locales import TEXTS
from generator.text import ToldError

_TIMEOUT = 30
_PAGES = 10
"""Pages of a hundred comments among which our answer is looked for."""
_ROBOT = "Bot"


class ForgeError(ToldError):
    """The forge did not do what it was asked. Raised by this module only; says what was asked, never the token."""

    status = 1


@dataclass(frozen=True, slots=True)
class Proposal:
    """A pull request; `held` when others have worked on its branch, so that it was left as it is."""

    reference: str
    held: bool = False


class Forge:
    """One repository on the forge. `api` is the API's address, `repository` is `owner/name`."""

    def __init__(self, api: str, repository: str, token: str) -> None:
        """Every request carries the token."""
        self._base = f"{api.rstrip('/')}/repos/{quote(repository)}"
        self._owner = repository.partition("/")[0]
        self._token = token

    def propose(
        self, branch: str, base: str, files: Mapping[str, str], *, message: str, title: str, body: str
    ) -> Proposal:
        """Make `branch` one commit on top of `base` with these files, and a pull request of it where there is none.

        A branch whose last commit is not ours is left as it is. Raises ForgeError.
        """
        held = not self._commit(branch, base, files, message)
        query = f"?state=open&head={quote(self._owner)}:{quote(branch, safe='')}"
        found = self._ask("GET", f"/pulls{query}")
        if not found:
            payload = {"title": title, "body": body, "head": branch, "base": base, "maintainer_can_modify": True}
            found = [self._ask("POST", "/pulls", payload)]
        return Proposal(f"#{int(found[0]['number'])}", held)

    def _find_head(self, branch: str) -> dict[str, Any] | None:
        """The last commit of a branch, or None where there is no such branch."""
        found = self._ask("GET", f"/git/ref/heads/{quote(branch)}", missing=None)
        return None if found is None else self._ask("GET", f"/git/commits/{quote(found['object']['sha'])}")

    def _commit(self, branch: str, base: str, files: Mapping[str, str], message: str) -> bool:
        """Make the commit; False where the branch is another's now."""
        head, parent = self._find_head(branch), self._find_head(base)
        if parent is None:
            raise ForgeError(TEXTS.failures.no_branch.fill({"branch": base}))
        if head and head["message"].split("\n")[0] != message.split("\n", maxsplit=1)[0]:
            return False
        entries = [
            {"path": path, "mode": "100644", "type": "blob", "content": text} for path, text in sorted(files.items())
        ]
        tree = self._ask("POST", "/git/trees", {"base_tree": parent["tree"]["sha"], "tree": entries})
        if head and head["tree"]["sha"] == tree["sha"]:
            return True
        made = {"message": message, "tree": tree["sha"], "parents": [parent["sha"]]}
        commit = self._ask("POST", "/git/commits", made)
        if head:
            self._ask("PATCH", f"/git/refs/heads/{quote(branch)}", {"sha": commit["sha"], "force": True})
        else:
            self._ask("POST", "/git/refs", {"ref": f"refs/heads/{branch}", "sha": commit["sha"]})
        return True

    def find_head(self, pull: int) -> str:
        """The version that an open pull request would bring; empty where there is none. Raises ForgeError."""
        found = self._ask("GET", f"/pulls/{pull}", missing=None)
        return str(found["head"]["sha"]) if found and found["state"] == "open" else ""

    def answer(self, issue: int, text: str, mark: str) -> None:
        """Answer below an issue or pull request, or change our answer there: a robot's comment that begins with `mark`."""
        for page in range(1, _PAGES + 1):
            comments = self._ask("GET", f"/issues/{issue}/comments?per_page=100&page={page}")
            for comment in comments:
                ours = (comment.get("user") or {}).get("type") == _ROBOT and comment["body"].startswith(mark)
                if ours and comment["body"] == text:
                    return
                if ours:
                    self._ask("PATCH", f"/issues/comments/{int(comment['id'])}", {"body": text})
                    return
            if not comments:
                break
        self._ask("POST", f"/issues/{issue}/comments", {"body": text})

    def _ask(self, method: str, path: str, payload: Mapping[str, object] | None = None, missing: object = ...) -> Any:  # noqa: ANN401 - JSON
        """The answer of the API; `missing` in its place where the thing asked for is not there."""
        data = None if payload is None else json.dumps(payload).encode()
        headers = {
            "Accept": "application/vnd.github+json",
            "Authorization": f"Bearer {self._token}",
            "Content-Type": "application/json",
            "X-GitHub-Api-Version": "2022-11-28",
        }
        request = Request(f"{self._base}{path}", data, headers, method=method)  # noqa: S310 - the API's own address
        try:
            with urlopen(request, timeout=_TIMEOUT) as response:  # noqa: S310 - as above
                return json.loads(response.read() or b"null")
        except HTTPError as error:
            with error:
                if error.code == HTTPStatus.NOT_FOUND and missing is not ...:
                    return missing
                raise _tell(method, path, error.code) from None
        except (URLError, TimeoutError, ValueError) as error:
            raise _tell(method, path, error) from None


def _tell(method: str, path: str, said: object) -> ForgeError:
    asked = f"{method} {path.partition('?')[0]}"
    return ForgeError(TEXTS.failures.forge.fill({"asked": asked, "said": said}))
