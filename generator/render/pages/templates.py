"""Our own Jinja environment: everything escaped, nothing undefined, compiled templates kept between builds."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from types import MethodType
from typing import Any, cast

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined
from jinja2.compiler import CodeGenerator, Frame
from jinja2.nodes import Expr
from jinja2.runtime import Context, Macro
from markupsafe import Markup, escape

from generator.render import phrases
from generator.render.pages.assets import collect_assets
from generator.render.pages.cards import Cards
from generator.render.pages.hyphens import Hyphens
from generator.render.settings import Settings
from generator.render.urls import Urls
from generator.search.market_settings import build_market_settings


class _Code(CodeGenerator):
    """Templates compiled to escape through `Templates.escape`."""

    def _output_child_pre(self, node: Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape or finalize.src is not None:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write("environment.escape(")


class _Context(Context):
    """Calls macros and methods directly: none of ours takes the context, and Jinja's check for that is slow."""

    def call(self, function: Callable[..., Any], /, *args: Any, **keywords: Any) -> Any:  # noqa: ANN401 - as Jinja's own
        if type(function) is not Macro and type(function) is not MethodType:
            return super().call(function, *args, **keywords)
        keywords.pop("_loop_vars", None)
        keywords.pop("_block_vars", None)
        return function(*args, **keywords)


class Templates(Environment):
    """Jinja's environment without two costs that are most of the time a page takes.

    Jinja wraps each of a page's hundred values in Markup before it joins them; here the values that need no escaping,
    nearly all, are returned as they are. And Jinja checks at each of forty calls which arguments of its own the
    function takes.
    """

    code_generator_class = _Code
    context_class = _Context
    hyphens = Hyphens.build_empty()
    """Breaks the long words of stories."""

    @staticmethod
    def escape(value: object) -> str:
        """The value as HTML text."""
        if type(value) is Markup:
            return value
        if type(value) is not str or "<" in value or "&" in value or '"' in value or "'" in value or ">" in value:
            return escape(value)
        return value


def load_templates(
    folder: Path, settings: Settings, cache: Path | None = None, hyphens: Hyphens | None = None
) -> Templates:
    """The environment of `theme/`: a template's name is its path there, `pages/act/act.html`.

    With `cache`, compiled templates are kept in that folder.
    """
    bytecode = None
    if cache is not None:
        with suppress(OSError):  # where the folder cannot be written, templates are compiled each time
            cache.mkdir(parents=True, exist_ok=True)
            bytecode = FileSystemBytecodeCache(str(cache))
    environment = Templates(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        bytecode_cache=bytecode,
        auto_reload=False,
    )
    if hyphens is not None:
        environment.hyphens = hyphens
    to = Urls(settings.base_url)
    environment.globals |= {
        "to": to,
        "site": settings,
        "phrases": phrases,
        "assets": collect_assets(folder),
        "cards": Cards(environment, to, environment.hyphens),
        "market_settings": partial(build_market_settings, to),
    }
    return environment


def load_macro(environment: Environment, template: str, name: str) -> Callable[..., Markup]:
    """A macro as a function, for what is drawn once an act.

    `render` makes a context and imports every component anew for each page, which costs more than most pages' words;
    a macro's template does so once.
    """
    return cast("Callable[..., Markup]", getattr(environment.get_template(template).module, name))
