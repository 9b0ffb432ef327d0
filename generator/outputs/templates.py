"""Our own Jinja environment: everything escaped, nothing undefined, compiled templates kept between builds."""

from pathlib import Path

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined

from generator.outputs import phrases
from generator.outputs.addresses import Addresses
from generator.outputs.settings import Settings


def templates(folder: Path, settings: Settings, cache: Path | None = None) -> Environment:
    """The environment of `theme/templates/`. With `cache`, compiled templates are kept there."""
    bytecode = None
    if cache is not None:
        cache.mkdir(parents=True, exist_ok=True)
        bytecode = FileSystemBytecodeCache(str(cache))
    environment = Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        bytecode_cache=bytecode,
        auto_reload=False,
    )
    environment.globals |= {"to": Addresses(settings.base_url), "site": settings, "phrases": phrases}
    return environment
