"""The words of feeds and calendars: their names and what they hold."""

from dataclasses import dataclass

from generator.locales.sentences import Message


@dataclass(frozen=True, slots=True)
class Feeds:
    """`one` is the name of a feed of one topic: `Tekojen tori: Ympäristö`. The others are of all acts, and of days."""

    all: Message
    one: Message
    description: str
    calendar: Message
    calendar_description: str
    challenge: Message
    meeting: Message


FINNISH = Feeds(
    all=Message("{site}: uudet teot"),
    one=Message("{site}: {name}"),
    description="Kuntien kehittämistekoja, uusin ensin.",
    calendar=Message("{site}: haasteet ja tapaamiset"),
    calendar_description="Haasteiden ajat, ja verkostojen tapaamiset, joiden päivä tiedetään.",
    challenge=Message("Haaste: {name}"),
    meeting=Message("{network}: {name}"),
)
SWEDISH = Feeds(
    all=Message("{site}: nya gärningar"),
    one=Message("{site}: {name}"),
    description="Kommunernas utvecklingsgärningar, de nyaste först.",
    calendar=Message("{site}: utmaningar och träffar"),
    calendar_description="Utmaningarnas tider, och nätverkens träffar vars dag är känd.",
    challenge=Message("Utmaning: {name}"),
    meeting=Message("{network}: {name}"),
)
ENGLISH = Feeds(
    all=Message("{site}: new acts"),
    one=Message("{site}: {name}"),
    description="Development acts of Finnish municipalities, the newest first.",
    calendar=Message("{site}: challenges and meetings"),
    calendar_description="When challenges run, and the meetings of networks whose day is known.",
    challenge=Message("Challenge: {name}"),
    meeting=Message("{network}: {name}"),
)
