"""Names of people in a text, in the read_endings of Finnish and Swedish: patterns over the kinds of its words.

A text becomes one letter a word (`person_words.py`), and a name is what a pattern of letters finds there: a given name and
a family name side by side, any capital word after a title, a family name whose idea it was. A family name that was found
once is found again in the same text, in any case. The form in the browser has the same letters and patterns (ADR 5, 19).
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from itertools import chain

from generator.rules.name_cases import find_bases
from generator.rules.person_words import (
    is_action,
    kind_in_small,
    kind_of,
    read_public_names,
    read_telling_words,
)

UPPER, LOWER = "A-ZÀ-ÖØ-ÞŠŽČĆŁŚŹŻŐŰĞŞ", "a-zà-öø-ÿšžčćłśźżőűğşı"
_INITIALS = rf"[{UPPER}](?:(?:\.-?|-)[{UPPER}])*\.(?![{LOWER}])"
_REST = r"[^\W\d_]*(?:[-'’][^\W\d_]+)*(?::[^\W\d_]+)?"
TOKEN = re.compile(
    r"[\w.+-]+@\w[\w.-]*"
    rf"|(?<![\w.]){_INITIALS}"  # T., S.K., A-M.
    rf"|(?<![\w.’'-])[{LOWER}]\.(?:-?[{LOWER}]\.)*(?= [{LOWER}])"  # m.h. before a name in small letters
    rf"|[^\W\d_]{_REST}"
    r"|\d[\w.,–-]*\w|\d"
    r"|(?<=\s)-[^\W\d_]+"  # the tail of a name: `Alvar Aalto -museo`
    r"|\n\s*(?:\n|[-*•])\s*"
    r"|[^\w\s]"
)
# the look back stands behind the first character, so that a search can leap from capital to capital
_CAPITAL_WORD = re.compile(rf"[{UPPER}](?<![\w'’-].)(?:\.|-[{UPPER}]\.|[\w'’-]+)")
_CAPITAL_AFTER_WORD = re.compile(rf"[{UPPER}](?<=[^\W\d_]\s.)[\w'’-]+")
_SMALL_WORD = re.compile(rf"[{LOWER}]+")
_QUOTES = "(\"'”»–-"
LONGEST_TITLE = 60
"""Letters before a name that are looked at for a title."""
GIVEN, FAMILY, CAPITAL = "geE", "SVDsvNnUFPWI", "SVDsvNnUFPWIcrKkRgeEGAa"
TELLING = frozenset("geEGSVDsvNnFiJ")
"""Kinds that a name can begin with by themselves."""
TITLED = frozenset("cNnUFPWI")
"""Kinds that are a name after a title."""
AGAIN = frozenset("SsDVvNnUFPWIcrKkR")
"""Kinds in which a family name can come again."""
_ONLY_SMALL = re.compile(r"l(?!l*Y)|[dy]|(?<!l)Y")
"""Kinds of small words that name nobody among words with capitals: all but `liisa korhonen`."""
_BETWEEN_BLOCKS = re.compile(r"\n\s*(?:\n|[-*•])\s*")


@cache
def grammar() -> tuple[re.Pattern[str], ...]:
    """Where names are among kinds of words, surest first: each group of a match is a name."""
    given, family, first = f"[{GIVEN}]", f"[{FAMILY}]", f"[{GIVEN}][iJ{GIVEN}]*p*"
    free, alone, within = r"(?![xh]|[crX]?o)", r"(?![xXuh+]|[cr]?o)", "[a-zHTLBM&,:(]"
    amid = "(?<=[bdfijlpqtwyBCTL])"
    listed, last = "(?<=[:(/,&_])", "(?=[,/(.&)-]|$)"
    unnamed = "(?![iJ]*p*[SVDsvNnUFPWcrKR])(?![xhop])"
    return tuple(
        re.compile(each)
        for each in (
            # Haapasaho Tuulikki; Salmenhaara, Mirkku; Kangasala Petri
            rf"(?<!{given})([SV],?{given}+(?:i(?!{given}))?|[NUFW],?g[{GIVEN}]*|[KP]g[{GIVEN}]*|[NFP]{given}{{2,}}){unnamed}",
            rf"{listed}([crsNUFWPK]g[{GIVEN}]*|[NF]e){last}",
            rf"(?<=:)([cNUFWP],g){last}",
            r"(?:^|(?<=[.:(/]))(Sc)(?=[,/)]|$)",
            r"(?:^|(?<=[.:(/]))([crs]g)(?=[,/(]|$)",
            # Liisa Korhonen, Kaarlo Juhani Lintusuo, Eva von Hellens, Pekka J. Lahti
            rf"({first}(?:[SV][SVNUFgG]?|[NUF][cSVNUFgG]?)){free}",
            rf"({first}{family}){free}",
            r"(gcc)(?=[.,b]|$)",
            rf"({given}*g[iJ{GIVEN}]*p*(?:c[SVNUFgG]|[crKR])){free}",
            rf"({first}-[{GIVEN}c]-{family}){free}",  # Heikki "Hessu" Nurmi
            rf"({given}{{2,}}g|g{given}+G?|gG)(?![xho{CAPITAL}])",
            rf"({first}(?<=p)[{GIVEN}G])",
            rf"(?<={within})(e[ge]*(?:c[SVNUF]|[crG]))(?![xho#{CAPITAL}])",
            rf"(?<={within})(c[SV])(?![xho{CAPITAL}])",
            # the same in small letters: anu miettinen, timo ja ulla kivimäelle, leskinen pasi
            r"(l+Y)",
            r"(g&g[SVDsvyNn])(?![xho])",
            r"(g+y)(?![xho])",
            r"(d+[Vv])(?![xho])",
            r"_[,&](d+[yuVv])",
            r"t([gd]+[yVv])",
            r"(V[gd])(?=[.,/]|$)",
            r"(?:^|(?<=[.:(/,&_]))(yg)(?![SVDsvyNn])",
            # rehtori Hallavaara, harjoittelija Nguyen Van Minh, omahoitaja Marjukka, oppilaat Aino ja Onni
            rf"t(c[cgeNUFI]{{1,2}}){alone}",
            rf"t([SVDsvNnUFPWIgG])(?![xho{CAPITAL}])",
            rf"t([ce])(?![-xho#{CAPITAL}])",
            rf"j({given})&({given})",
            rf"j([SVDsvgG])(?![xho{CAPITAL}])",
            # T. Haapasaho, S.K. Salmenhaaran; Tuulikki H.; A. Hurme, S. Kuhna
            rf"(?<![#zX])([iJ]+p*{family}){free}",
            rf"#([iJ]+p*[SVDsv]){free}",
            rf"(Jp*[crK]){free}",
            rf"[tL:bqp](i+p*[crK]){free}",
            r"(i+p*[crK])[,&](i+p*[crK])",
            r"_[,&](i+p*[crK]|cg)(?![xho])",
            r"(i+p*[crK])(?=[,&]_)",
            r"(?<![#z])(i+p*[crK])(?=b)",
            rf"({given}[iJ])(?![SVDsvNnUFPWIcrKgeE])",
            # Rautavuori K.; Kauppinen, J.; Virtanen K, Lahti M
            r"(?<![XxuKz])([SV],?[iJ])(?![SVDsvNnUFPWIcrKgeE])",
            rf"{listed}([NUFWPK],?[iJ]){last}",
            rf"[bL]([NF],?[iJ])(?![{CAPITAL}])",
            rf"{listed}(c[iJ]),(c[iJ])",
            rf"(?<![XxuKz])([SV]a){last}",
            rf"{listed}([NFP]a){last}",
            r"(?<![Xz])(ga)(?=[,/(.&)b-]|$)",
            r"(?<![#zXA])(a[SV])(?=[,/(.&)b-]|$)",
            # Ruuskanperän ehdotus, Niinikankaan mukaan, Salon äitiysloma; Kivelänmäki ja Koivistoinen sopivat
            r"([SVD])&(V)",
            r"(V)&([SD])",
            r"(F)&(V)",
            r"(?<!X)([SD])&([SDNUFW])(?=b)",
            r"(?<=[a-z])([NF])&([SVNF])(?=b)",
            r"(?<![xXuo])([sVvFG])(?=m)",
            r"(?<![xXuo])([sSVvnNFG])(?=[Mf])",
            r"([nNF])(?=m[^.]*H)",
            rf"{amid}(n)(?=m)",
            rf"([SVDsv]){alone}(?=[^.]*H)",
            rf"([DV]){alone}(?=[^.]*T)",
            rf"[Tq]([SVDsvG]){alone}",
            rf"[Tq][^.]*([DV]){alone}",
            # Koski jäi eläkkeelle, Peltokorpi sairastui, Haapasaho kertoi; piirsi Rautjoki
            r"(?<!X)([SVNFPW])(?=[wbQ]{1,3}f)",
            r"(?<=[a-z&,])([cUIrgG])(?=[wbQ]{1,2}f)",
            r"(?<=[a-z&,])([cNUFPWIg])(?=w?B)",
            r"(?<!X)([SV])(?=w?B)",
            r"(?<!X)([SVF])(?=w?b)",
            r"(?<=[a-z&,])([NF])(?=b)",
            # amid a sentence: `myös Haapasaho oli`, `annettiin Haapasaholle`, `Laineen malli`
            r"Q(S)(?=m)",
            rf"{amid}(S)(?=[bBfjmtw.]|&[bwt]|$)",
            r"C[jmw]?(D)(?![xXuhtjc+])",
            r"(?<=[bjpqtwBTL])([NF])(?=[w.]|$)",
            r"(?<=[a-twyzBTL])(F)(?![xXuhoctj+])",
            r"[LTq]([nNF])(?![xXuhtj+]|[cr]?o)",
            rf"[bB]([SV]){alone}",
            r"[bB]w([SV])(?=[.,&]|$)",
            r"_[&,]w{0,2}([SVNUFW])(?=[.,&]|$)",
            r"(?<![X+o])(V)(?![xXuhoc+])",
            r"(?<![Xxuo+])(v)(?![xXuhoc+])",
            rf"L:?([SVDsv]){alone}",
            # Vilja ja Miro kakkosluokalta; after a name, `ja Raimo`
            rf"({given})&({given})(?=m)",
            r"_[^.]*&(g)(?![xho])",
        )
    )


def may_hold_names(text: str) -> bool:
    """Whether a closer look is needed; most texts have no word that could begin a name."""
    kinds = set(map(kind_of, _CAPITAL_WORD.findall(text)))
    if not kinds.isdisjoint(TELLING) or _is_telling(_SMALL_WORD.findall(text)):
        return True
    return not kinds.isdisjoint(TITLED) and any(
        kind_of(match[0]) in TITLED and kind_of(_word_before(text, match.start())) in "tj"
        for match in _CAPITAL_AFTER_WORD.finditer(text)
    )


def may_hold_small_names(texts: Iterable[str]) -> bool:
    """The same of texts without a capital letter, where a name is typed as everything else."""
    small = " ".join(text for text in texts if text.islower())
    kinds = set(map(kind_in_small, _SMALL_WORD.findall(small)))
    return not kinds.isdisjoint("gsvVD") or kinds >= {"d", "y"}


def find_names(text: str) -> Iterator[str]:
    """Names of people as they are typed, in their order."""
    if not (may_hold_names(text) or may_hold_small_names(_BETWEEN_BLOCKS.split(text))):
        return
    tokens = list(TOKEN.finditer(text))
    words = [match[0] for match in tokens]
    for first, last in sorted(_found(words, "".join(_kinds(words)))):
        yield text[tokens[first].start() : tokens[last].end()]


def find_given_names_alone(text: str) -> Iterator[str]:
    """Given names by themselves, also where one asks or calls (`Liisalta`): a role has none."""
    words = TOKEN.findall(text)
    kinds = "".join(map(kind_of, words))
    for match in re.finditer(r"[gG](?![xho])", kinds):
        word = words[match.start()]
        if kinds[match.start()] == "g" or re.search(r"l(?:ta|tä|le|la|lä)$", word):
            yield word


def _word_before(text: str, place: int) -> str:
    return text[max(0, place - LONGEST_TITLE) : place].rsplit(maxsplit=1)[-1].lstrip(_QUOTES)


def _kinds(words: Sequence[str]) -> Iterator[str]:
    """The kind of each word; in a block without a capital letter names are typed as all other words."""
    for block in _split_after(words, str.isspace):
        if "".join(block).islower():
            yield from map(kind_in_small, block)
        else:
            kinds = "".join(chain.from_iterable(map(_kinds_of_sentence, _split_after(block, _is_end))))
            kinds = _ONLY_SMALL.sub("w", kinds)
            yield from ("V" if _acts(block, kinds, i) else kind for i, kind in enumerate(kinds))


def _acts(words: Sequence[str], kinds: str, place: int) -> bool:
    """Whether a name that is also where one comes from stands beside what somebody does: `Hämäläinen hoitaa`."""
    return kinds[place] == "F" and kinds[place + 1 : place + 2] in ("w", "b") and is_action(*words[place : place + 2])


def _split_after(words: Sequence[str], is_last: Callable[[str], bool]) -> Iterator[list[str]]:
    part: list[str] = []
    for word in words:
        part.append(word)
        if is_last(word[0]):
            yield part
            part = []
    if part:
        yield part


def _is_end(mark: str) -> bool:
    return not mark.isalpha() and kind_of(mark) == "."


def _kinds_of_sentence(words: Sequence[str]) -> Iterator[str]:
    """Small words are looked at only in a sentence that may name somebody."""
    kinds = [kind_of(word) if not word[0].islower() else "w" for word in words]
    telling = _is_telling(words) or any(
        kind in TELLING or (kind in TITLED and i and kind_of(words[i - 1]) in "tj") for i, kind in enumerate(kinds)
    )
    for word, kind in zip(words, kinds, strict=True):
        yield kind_of(word) if telling and word[0].islower() else kind


def _is_telling(words: Iterable[str]) -> bool:
    """Whether there is a given name in small letters, or what only a person does: beside it any word can be a name."""
    return not read_telling_words().isdisjoint(words)


def _found(words: Sequence[str], kinds: str) -> Iterator[tuple[int, int]]:
    """(first, last) word of each name."""
    families: set[str] = set()
    for pattern in grammar():
        at = 0
        while match := pattern.search(kinds, at):
            at = match.end()
            for group in range(1, pattern.groups + 1):
                first, end = match.span(group)
                public = _is_public(words[first:end])
                if not public:
                    yield first, end - 1
                    families.update(
                        base for i in range(first, end) if kinds[i] in AGAIN for base in find_bases(words[i].lower())
                    )
                kinds = kinds[:first] + ("w" if public else "_") * (end - first) + kinds[end:]
    for i, kind in enumerate(kinds if families else ""):
        if kind in AGAIN and not families.isdisjoint(find_bases(words[i].lower())):
            yield i, i


def _is_public(name: Sequence[str]) -> bool:
    """Whether everybody may say it: `Peppi Pitkätossu`, `Eino Leinolle`, `J. L. Runebergin`, `Runeberg`."""
    given, ends = name[0].lower(), find_bases(name[-1].lower())
    if given.endswith("."):
        return any(each.startswith(given[0]) and each.partition(" ")[2] in ends for each in read_public_names())
    return any((f"{given} {end}" if len(name) > 1 else end) in read_public_names() for end in ends)
