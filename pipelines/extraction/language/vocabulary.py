"""Words of the trade that several rules share.

Belongs here: closed lists of common nouns and verbs, and the patterns made of them. Not here: names (reference data)
and the triggers of one event (its own module).
"""

import re

from pipelines.extraction.language.number_words import word_set
from pipelines.extraction.patterns import Pattern

# What a work is called in running text -> its kind. Longer forms first.
KIND_NOUNS = {
    "musical": "musicals?|stage musical|musical production|musical adaptation",
    "documentary": "documentary series|docuseries|docu-series|documentar(?:y|ies)|docudrama|concert documentary",
    "variety": (
        "(?:reality|variety|talk|game|quiz|music|dating|survival|audition|cooking|travel|competition|singing|entertainment|"
        "travel reality|music competition|singing competition|singing contest|dating reality)(?: competition)? "
        "(?:shows?|series|programs?|programmes?|contests?|competitions?)|contests?|unscripted (?:show|series|format)|"
        "reality program(?:me)?s?|entertainment program(?:me)?s?|variety|reality competition|talent show|music competitions?"
    ),
    "animation": r"animated (?:[\w-]+ )?(?:film|movie|feature|series|show|musical film|title|adventure|comedy|fantasy)|animations?|anime(?: series| film)?|cartoon",
    "webtoon": "webtoons?|web comics?|webcomics?|manhwa|web toons?",
    "play": "stage plays?|theat(?:er|re) plays?|(?<=[Tt]he )play|plays?(?= (?:by|at|about|in which|written))",
    "film": (
        "films?|movies?|features?|feature films?|motion pictures?|biopics?|blockbusters?|flicks?|omnibus film|"
        "concert film|big-screen \\w+|disaster picture|picture|actioner|short film|zombie sequel"
    ),
    "series": (
        "television series|TV series|TV dramas?|K-dramas?|drama series|web dramas?|miniseries|mini-series|limited series|"
        "soap operas?|soaps?|sitcoms?|telenovelas?|dramas?|series|serials?|TV shows?|television shows?|J-dramas?|doramas?"
    ),
}
# Genres that a work may be called by, without telling film from series.
GENRE_NOUNS = (
    "thrillers?|rom-coms?|romcoms?|romances?|romantic comed(?:y|ies)|comed(?:y|ies)|horrors?|melodramas?|myster(?:y|ies)|"
    "fantas(?:y|ies)|sci-fi|actioners?|sagas?|sageuk|noirs?|tearjerkers?|anthology|anthologies|capers?|chillers?|epics?|"
    "love story|murder mystery|whodunits?|crime drama"
)
ANY_KIND = "|".join(KIND_NOUNS.values())
WORK_NOUN = f"(?:{ANY_KIND}|shows?|{GENRE_NOUNS}|sequels?|prequels?|spin-offs?|remakes?|adaptations?|originals?|hits?|titles?|smash(?:es)?)"

KIND = {kind: Pattern(rf"(?<![\w-])(?:{nouns})(?![\w])", re.IGNORECASE) for kind, nouns in KIND_NOUNS.items()}

# What stands between quotation marks, and the marks.
QUOTED = Pattern(r"[“\"][^“”\"]*[”\"]")

# Words that stand in lower case inside a title.
SMALL_WORDS = word_set(
    "a an the of in on at to for and or but nor with from by as vs is are be de la le du des von no ni ga wo wa ui e "
    "el y do da into over up off out if than that my your"
)
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
SHORT_MONTHS = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
WEEKDAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"

# Capitalised words that open a sentence or stand before a name without being part of it.
NOT_A_NAME = frozenset(
    [
        "The",
        "A",
        "An",
        "In",
        "On",
        "At",
        "It",
        "Its",
        "He",
        "She",
        "They",
        "We",
        "You",
        "I",
        "Our",
        "His",
        "Her",
        "Their",
        "This",
        "That",
        "These",
        "Those",
        "There",
        "Here",
        "What",
        "When",
        "Where",
        "Why",
        "Who",
        "How",
        "Which",
        "While",
        "Whether",
        "Although",
        "Though",
        "Because",
        "Since",
        "After",
        "Before",
        "As",
        "If",
        "But",
        "And",
        "Or",
        "Nor",
        "So",
        "Yet",
        "For",
        "From",
        "With",
        "Without",
        "By",
        "To",
        "Of",
        "Into",
        "Over",
        "Under",
        "Among",
        "Between",
        "During",
        "Despite",
        "Meanwhile",
        "However",
        "Moreover",
        "Still",
        "Also",
        "Another",
        "Both",
        "Each",
        "Every",
        "Some",
        "Many",
        "Most",
        "More",
        "Much",
        "Few",
        "Several",
        "All",
        "Any",
        "No",
        "Not",
        "Only",
        "Just",
        "Even",
        "Then",
        "Now",
        "Today",
        "Yesterday",
        "Last",
        "Next",
        "First",
        "Second",
        "Third",
        "One",
        "Two",
        "Three",
        "Four",
        "Five",
        "Six",
        "Seven",
        "Eight",
        "Nine",
        "Ten",
        "Dozens",
        "Hundreds",
        "Thousands",
        "Millions",
        "Once",
        "Until",
        "Unlike",
        "Like",
        "Under",
        "Upon",
        "About",
        "Against",
        "Ahead",
        "Behind",
        "Beyond",
        "Down",
        "Up",
        "Out",
        "Off",
        "Such",
        "According",
        "Asked",
        "Based",
        "Photo",
        "Source",
        "Courtesy",
        "Image",
        "Q",
        "A",
        "TV",
        "Film",
        "Films",
        "Movie",
        "Movies",
        "Drama",
        "Dramas",
        "Series",
        "Show",
        "Shows",
        "K-drama",
        "K-dramas",
        "K-pop",
        "K-content",
        "Hallyu",
        "Korean-language",
        "English-language",
        "CEO",
        "Chairman",
        "President",
        "Director",
        "Actor",
        "Actress",
        "Producer",
        "Writer",
        "Star",
        "Singer",
        "Mr",
        "Mrs",
        "Ms",
        "Dr",
        "Prof",
        "Professor",
        "Starring",
        "Directed",
        "Written",
        "Produced",
        "Set",
        "Playing",
        "Titled",
        "Best",
        "Award",
        "Awards",
        "News",
        "Exclusive",
        "Interview",
        "Review",
        "Season",
        "Episode",
        "Part",
        "Chapter",
        "Vol",
        "Box",
        "Office",
        "Netizens",
        "Fans",
        "Viewers",
        "Audiences",
        "Critics",
        "Yes",
        "Please",
        "Read",
        "More",
        "Popular",
        "Related",
        "Heading",
        "Behind",
        "Rounding",
        "Fresh",
        "Known",
        "Headlined",
        "Adapted",
        "Together",
        "Put",
        "Later",
        "Early",
        "Hollywood",
        "Broadway",
        "Original",
        "Global",
        "International",
        "New",
        "Big",
        "Top",
        "Also",
        "Thanks",
        "Given",
        "Let",
        "Oh",
        "Well",
        "Instead",
        "Rather",
        "Perhaps",
        "VFX",
        "Boarding",
        "Teaming",
    ]
    + MONTHS.split("|")
    + WEEKDAYS.split("|")
)

# Of these, the ones that are a part of the name where no sentence begins with them: "made by New Wave Entertainment".
_BEGINS_NAME_TOO = frozenset(["An", "New", "Big", "Third", "First", "Second", "Star", "Next", "Last"])


def no_part_of_name(word: str, before: str) -> bool:
    """Does a capitalised word stand before a name without being part of it? `before`: the sentence up to the word."""
    return word in NOT_A_NAME and not (word in _BEGINS_NAME_TOO and before.strip(" “‘\"'_*—–-"))


REPORTING = "said|says|say|told|tells|added|adds|explained|noted|notes|remarked|commented|wrote|writes|stressed|recalled|confessed|continued|quipped"

ACTOR_NOUN = "actors?|actresses|actress|stars?|singer-actors?|singer-actress(?:es)?|leading m[ae]n|leading lad(?:y|ies)|heart-?throbs?|cast members?|co-stars?|A-listers?|comedians?|idols?"
DIRECTOR_NOUN = "directors?|filmmakers?|auteurs?|helmers?|showrunners?|hitmakers?|creator-directors?"
WRITER_NOUN = "screenwriters?|scriptwriters?|writers?|playwrights?|scribes?|librettists?|writer-directors?"
PRODUCER_NOUN = "producers?|executive producers?|musical producers?|co-producers?"
SINGER_NOUN = "singers?|idols?|rappers?|vocalists?|soloists?|K-pop stars?"
EXECUTIVE_NOUN = (
    "CEO|CEOs|chief executive(?: officer)?|co-CEO|chairman|chairwoman|chair|president|vice president|VP|SVP|EVP|exec VP|"
    "exec|executive|head|chief|managing director|general manager|manager|director-general|spokesperson|spokesman|"
    "spokeswoman|official|officer|founder|co-founder|professor|critic|analyst|researcher|minister|commissioner|lawyer|"
    "reporter|correspondent|editor|novelist|author|CFO|COO|CTO|CCO|sales manager|representative|boss"
)
