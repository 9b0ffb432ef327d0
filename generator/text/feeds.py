"""The words of feeds and calendars: their names and what they hold."""

from dataclasses import dataclass

from generator.text.sentences import Sentence


@dataclass(frozen=True, slots=True)
class Feeds:
    """`one` is the name of a feed of one topic: `Tekojen tori: Ympäristö`. The others are of all acts, and of days."""

    all: Sentence
    one: Sentence
    description: str
    calendar: Sentence
    calendar_description: str
    challenge: Sentence
    meeting: Sentence


FINNISH = Feeds(
    all=Sentence("{site}: uudet teot"),
    one=Sentence("{site}: {name}"),
    description="Kuntien kehittämistekoja, uusin ensin.",
    calendar=Sentence("{site}: haasteet ja tapaamiset"),
    calendar_description="Haasteiden ajat, ja verkostojen tapaamiset, joiden päivä tiedetään.",
    challenge=Sentence("Haaste: {name}"),
    meeting=Sentence("{network}: {name}"),
)
SWEDISH = Feeds(
    all=Sentence("{site}: nya gärningar"),
    one=Sentence("{site}: {name}"),
    description="Kommunernas utvecklingsgärningar, de nyaste först.",
    calendar=Sentence("{site}: utmaningar och träffar"),
    calendar_description="Utmaningarnas tider, och nätverkens träffar vars dag är känd.",
    challenge=Sentence("Utmaning: {name}"),
    meeting=Sentence("{network}: {name}"),
)
ENGLISH = Feeds(
    all=Sentence("{site}: new acts"),
    one=Sentence("{site}: {name}"),
    description="Development acts of Finnish municipalities, the newest first.",
    calendar=Sentence("{site}: challenges and meetings"),
    calendar_description="When challenges run, and the meetings of networks whose day is known.",
    challenge=Sentence("Challenge: {name}"),
    meeting=Sentence("{network}: {name}"),
)
