"""The words around the numbers of the experiment, in each language."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ExperimentWords:
    """Names of the ways to decide, heads of tables, and what a plot says.

    ``drawn`` are short names, ``text`` tells a line's first and last share.
    """

    families: dict[str, str]
    drawn: dict[str, str]
    family: str
    margins: list[str]
    missing: list[str]
    title: str
    text: str
    noise: str
    right: str


WORDS = {
    "en": ExperimentWords(
        families={
            "picture": "Picture alone",
            "note": "Note alone",
            "concatenation": "Concatenation",
            "averaging": "Averaging",
            "late": "Late fusion",
            "gated": "Gated",
            "early": "Early, with attention",
        },
        drawn={
            "late": "late fusion",
            "early": "attention",
            "picture": "picture alone",
            "note": "note alone",
        },
        family="Right answers at noise",
        margins=[
            "Fusion",
            "Better by (points)",
            "95% interval",
            "Ten other seeds",
        ],
        missing=[
            "At noise {:g}",
            "Both given",
            "Note missing",
            "Picture missing",
        ],
        title="Right answers as the noise grows",
        text="{}: from {:.1%} without noise to {:.1%} at the most noise. ",
        noise="noise in the picture",
        right="right answers in %",
    ),
    "zh": ExperimentWords(
        families={
            "picture": "仅图片",
            "note": "仅文字",
            "concatenation": "拼接",
            "averaging": "平均",
            "late": "后期融合",
            "gated": "门控",
            "early": "早期融合（注意力）",
        },
        drawn={
            "late": "后期融合",
            "early": "注意力",
            "picture": "仅图片",
            "note": "仅文字",
        },
        family="各噪声水平下的正确率",
        margins=["融合方式", "领先（百分点）", "95% 置信区间", "另外十个种子"],
        missing=["噪声 {:g}", "两者都有", "缺文字", "缺图片"],
        title="噪声增大时的正确率",
        text="{}：无噪声时 {:.1%}，噪声最大时 {:.1%}。",
        noise="图片噪声",
        right="正确率（%）",
    ),
}
