"""The motifs and colours of cloths: a motif for each theme, a dye for each family of themes."""

from typing import NamedTuple

CELL = 24
"""The side of a square of the weave: the unit of every length here."""


class Dye(NamedTuple):
    """The five colours of a cloth, as `#rrggbb`. The spark is the thread above the valance."""

    deep: str
    main: str
    light: str
    pale: str
    spark: str


class Motif(NamedTuple):
    """A dye, and one or two figures in a cell of 24 × 24.

    A figure is an SVG path of absolute M, L, H, V, A (circles), C and Z; its parts do not overlap. `second` may be
    empty.
    """

    dye: Dye
    figure: str
    second: str


# the colours of goods on a Finnish market
PUOLUKKA = Dye("#6b0f24", "#b3263f", "#f0a6a0", "#fbe8e2", "#f5b83d")  # lingonberry: people at work
MUSTIKKA = Dye("#262a63", "#4d55a8", "#aab4e8", "#ebedfb", "#f2936a")  # bilberry: leading and learning
KANTARELLI = Dye("#6a3c06", "#e0981c", "#f8d07f", "#fdf2da", "#a8324a")  # chanterelle: ways of working
RAPARPERI = Dye("#64204c", "#b9497f", "#f0b3c9", "#fceaf0", "#7ea35c")  # rhubarb: services, doing it together
AHVEN = Dye("#0d3a56", "#23789b", "#9ed0df", "#e3f2f5", "#f5b83d")  # perch, the lake: digital, communication
HERNE = Dye("#173f2a", "#44804a", "#b0d096", "#edf4e1", "#e8795a")  # pea: environment, well-being, vitality

MOTIFS: dict[str, Motif] = {
    # a sun
    "tyohyvinvointi": Motif(PUOLUKKA, "M0 24A12 12 0 0 1 24 24Z", "M6 24A6 6 0 0 1 18 24Z"),
    # an hourglass
    "tyokyky": Motif(PUOLUKKA, "M0 0H24L12 12Z", "M0 24L12 12L24 24Z"),
    # a quarter of a clock
    "tyoaika": Motif(PUOLUKKA, "M0 0H24A24 24 0 0 1 0 24Z", "M0 0H12A12 12 0 0 1 0 12Z"),
    # equal bars
    "yhdenvertaisuus": Motif(PUOLUKKA, "M0 3H24V9H0Z", "M0 15H24V21H0Z"),
    # a chevron
    "johtaminen": Motif(MUSTIKKA, "M0 13L12 1L24 13V23L12 11L0 23Z", "M6 24L12 18L18 24Z"),
    # stairs
    "osaaminen": Motif(MUSTIKKA, "M0 24V16H8V8H16V0H24V24Z", "M0 0H8V8H0Z"),
    # an open book
    "oppiminen": Motif(MUSTIKKA, "M12 6L24 0V18L12 24Z", "M12 6L0 0V18L12 24Z"),
    # a door
    "rekrytointi-perehdytys": Motif(MUSTIKKA, "M3 24V11A9 9 0 0 1 21 11V24Z", "M8 24V13A4 4 0 0 1 16 13V24Z"),
    # an arrow
    "prosessit": Motif(KANTARELLI, "M0 0H10L22 12L10 24H0L12 12Z", ""),
    # a pinwheel
    "uudistaminen": Motif(KANTARELLI, "M0 0H12V12ZM24 24H12V12Z", "M24 0V12H12ZM0 24V12H12Z"),
    # growing bars
    "tuloksellisuus": Motif(KANTARELLI, "M0 24V16H6V24ZM18 24V0H24V24Z", "M9 24V8H15V24Z"),
    # a trial
    "kokeilukulttuuri": Motif(KANTARELLI, "M0 0H24L0 24Z", "M19 14A5 5 0 1 1 19 24A5 5 0 1 1 19 14Z"),
    # a basket
    "toimintakulttuuri": Motif(
        RAPARPERI,
        "M0 2H12V5H0ZM0 7H12V10H0ZM12 14H24V17H12ZM12 19H24V22H12Z",
        "M14 0H17V12H14ZM19 0H22V12H19ZM2 12H5V24H2ZM7 12H10V24H7Z",
    ),
    # the one in the middle
    "asiakaslahtoisyys": Motif(
        RAPARPERI, "M12 1A11 11 0 1 1 12 23A11 11 0 1 1 12 1Z", "M12 7A5 5 0 1 1 12 17A5 5 0 1 1 12 7Z"
    ),
    # a diamond
    "palvelumuotoilu": Motif(RAPARPERI, "M12 0L24 12L12 24L0 12Z", "M12 6L18 12L12 18L6 12Z"),
    # a cross
    "osallisuus": Motif(RAPARPERI, "M8 0H16V8H24V16H16V24H8V16H0V8H8Z", "M9 9H15V15H9Z"),
    # two halves that meet
    "yhteistyo-verkostot": Motif(RAPARPERI, "M0 0A12 12 0 0 1 0 24Z", "M24 0A12 12 0 0 0 24 24Z"),
    # pixels
    "digitalisaatio": Motif(AHVEN, "M0 0H8V8H0ZM16 0H24V8H16ZM0 16H8V24H0ZM16 16H24V24H16Z", "M8 8H16V16H8Z"),
    # pixels that have learnt
    "tekoaly-robotiikka": Motif(
        AHVEN,
        "M1 1H11V11H1ZM13 13H23V23H13Z",
        "M18 1A5 5 0 1 1 18 11A5 5 0 1 1 18 1ZM6 13A5 5 0 1 1 6 23A5 5 0 1 1 6 13Z",
    ),
    # waves
    "viestinta": Motif(AHVEN, "M0 0A24 24 0 0 1 24 24H16A16 16 0 0 0 0 8Z", "M0 15A9 9 0 0 1 9 24H0Z"),
    # a leaf
    "ymparisto": Motif(HERNE, "M0 24V14A14 14 0 0 1 14 0H24V10A14 14 0 0 1 10 24Z", "M0 24L15 6L18 9Z"),
    # a flower
    "hyvinvointi": Motif(
        HERNE,
        "M12 12C5 7 5 4 12 0C19 4 19 7 12 12ZM12 12C5 17 5 20 12 24C19 20 19 17 12 12Z",
        "M12 12C7 5 4 5 0 12C4 19 7 19 12 12ZM12 12C17 5 20 5 24 12C20 19 17 19 12 12Z",
    ),
    # a house
    "tyollisyys": Motif(HERNE, "M0 24V11L12 0L24 11V24Z", "M8 24V15H16V24Z"),
}
"""By the theme's id. The vocabulary and this table agree: a test says which theme has no motif yet."""

PLAIN = Motif(AHVEN, "", "")
"""Stripes alone: for a theme that has no motif yet, so that a new theme never stops a build."""
