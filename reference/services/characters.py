"""Characters of which nothing can be seen."""

import unicodedata
from typing import Final

# Default_Ignorable_Code_Point, from DerivedCoreProperties.txt of Unicode 14.0:
# a font shows nothing for them. Python does not know this property, and a
# package would be a lot for seventeen lines that seldom change.
IGNORABLE_RANGES: Final = (
    (0x00AD, 0x00AD),
    (0x034F, 0x034F),
    (0x061C, 0x061C),
    (0x115F, 0x1160),
    (0x17B4, 0x17B5),
    (0x180B, 0x180F),
    (0x200B, 0x200F),
    (0x202A, 0x202E),
    (0x2060, 0x206F),
    (0x3164, 0x3164),
    (0xFE00, 0xFE0F),
    (0xFEFF, 0xFEFF),
    (0xFFA0, 0xFFA0),
    (0xFFF0, 0xFFF8),
    (0x1BCA0, 0x1BCA3),
    (0x1D173, 0x1D17A),
    (0xE0000, 0xE0FFF),
)
IGNORABLE: Final = frozenset(
    chr(number)
    for first, last in IGNORABLE_RANGES
    for number in range(first, last + 1)
)
# They have not the property, but their picture is empty: a braille pattern
# without dots, two blank hieroglyphs, a filler, a note without a head.
EMPTY: Final = frozenset("\u2800\U00013441\U00013442\U00016fe4\U0001d159")
# They join letters and emoji, as Persian, Hindi and families need it.
JOINERS: Final = frozenset("\u200c\u200d")
# They choose between forms of the character in front: text or emoji, or how
# a Chinese character is written in somebody's name.
VARIATION_SELECTORS: Final = frozenset(
    char
    for char in IGNORABLE
    if "VARIATION SELECTOR" in unicodedata.name(char, "")
)
# Formats; what no Unicode that we know has assigned; what nobody will.
WITHOUT_PICTURE: Final = frozenset({"Cf", "Cn", "Co"})


def is_invisible(char: str) -> bool:
    """Tell what shows nothing and means nothing to the text around it."""
    if char in JOINERS | VARIATION_SELECTORS:
        return False
    nothing = unicodedata.category(char) in WITHOUT_PICTURE
    return nothing or char in IGNORABLE or char in EMPTY


def is_visible(char: str) -> bool:
    """Tell what can be seen by itself."""
    return char not in IGNORABLE and not char.isspace()
