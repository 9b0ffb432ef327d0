"""CODEOWNERS of the forge: the acts of an organisation are reviewed by the team that its record names."""

import re
from collections.abc import Mapping

from generator.schema.records.organisation import OrganisationRecord

PLACE = ".github/CODEOWNERS"
"""Where the forge reads it, from the repository."""
_TEAM = re.compile(r"@[A-Za-z0-9][A-Za-z0-9-]*(?:/[A-Za-z0-9][\w.-]*)?")
_HEAD = """\
# Kuka tarkastaa minkäkin organisaation teot. / Vem som granskar vilken organisations gärningar.
# Written from the organisations' forge_team by: tori report codeowners --write
"""


def format_codeowners(organisations: Mapping[str, OrganisationRecord]) -> str:
    """The file. An organisation without a team of its own is reviewed by that of its successor; a name that is none is left out."""
    lines = [
        f"/acts/{organisation_id}/ {team}"
        for organisation_id in sorted(organisations)
        if (team := _find_team(organisation_id, organisations)) and _TEAM.fullmatch(team)
    ]
    return "\n".join([_HEAD.rstrip("\n"), *lines]) + "\n"


def _find_team(organisation_id: str, organisations: Mapping[str, OrganisationRecord]) -> str | None:
    """Its team, or that of the first successor that has one."""
    seen: set[str] = set()
    here: str | None = organisation_id
    while here is not None and here not in seen and here in organisations:
        seen.add(here)
        record = organisations[here]
        if record.forge_team:
            return record.forge_team
        here = record.successor
    return None
