"""The words that the chain itself prints, in each language."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Labels:
    """The words around blocks and of generated lists in one language."""

    line: str
    lines: str
    verified: str
    case: str
    cases: str
    more: str
    ran_on: str
    also: str
    also_on: dict[str, str]
    also_between: tuple[str, str]
    case_told: str
    download: str
    wrong: str
    raised: str
    claimed: str
    true: str
    example: str
    source: str
    answer: str
    shown: str
    figure: str
    value: str
    related: str
    colon: str
    beginning: str
    proven: str
    proven_on_server: str
    topic: str
    proofs: tuple[str, ...]
    all: str

    def summary(self, count: int) -> str:
        """What stands on a closed list of ``count`` tests.

        The mark tells a screen reader nothing, so it gets words.
        """
        tests = self.case if count == 1 else self.cases.format(count)
        spoken = self.verified.format(tests)
        return f'<summary aria-label="{spoken}">✓ {tests}</summary>'


LABELS = {
    "en": Labels(
        line="line {0}",
        lines="lines {0}–{1}",
        verified="Verified by {0}",
        case="1 test",
        cases="{0} tests",
        more="… and {0} more",
        ran_on="The code on this page ran on {0}.",
        also=" Its tests also passed {0}.",
        also_on={
            "newest": "on Python {0}",
            "lowest": "with the lowest versions of the libraries on Python {0}",
        },
        also_between=(", ", "; "),
        case_told="For which case a sentence holds",
        download="Download the folder (.zip)",
        wrong="Wrong on purpose",
        raised="<code>{0}</code> at line {1}: {2}",
        claimed="Claimed",
        true="True",
        example="Counter-example",
        source="Source",
        answer="Answered in",
        shown="Shown in",
        figure="Figure",
        value="Value",
        related="Related pages",
        colon=": ",
        beginning="Before you start: virtual environment, ports, Windows",
        proven="Proven by a test: {0}",
        proven_on_server="Proven on a real server by nox -s services: {0}",
        topic="Topic",
        proofs=(
            "Test",
            "Test on a server",
            "Source",
            "Block below",
            "States no fact",
        ),
        all="All topics",
    ),
    "zh": Labels(
        line="第 {0} 行",
        lines="第 {0}–{1} 行",
        verified="已由 {0}验证",
        case="1 个测试",
        cases="{0} 个测试",
        more="……另有 {0} 个",
        ran_on="本页代码的运行环境：{0}。",
        also="其测试还在这些版本上通过：{0}。",
        also_on={
            "newest": "Python {0}",
            "lowest": "最低版本的库，Python {0}",
        },
        also_between=("、", "；"),
        case_told="文中的说法在什么前提下成立",
        download="下载整个文件夹（.zip）",
        wrong="故意写错的示例",
        raised="第 {1} 行抛出 <code>{0}</code>：{2}",
        claimed="常见说法",
        true="事实",
        example="反例",
        source="依据",
        answer="回答见",
        shown="演示见",
        figure="项目",
        value="数值",
        related="相关页面",
        colon="：",
        beginning="开始之前：虚拟环境、端口、Windows",
        proven="由测试证明：{0}",
        proven_on_server="由 nox -s services 在真实服务器上证明：{0}",
        topic="专题",
        proofs=(
            "测试",
            "真实服务器上的测试",
            "一手资料",
            "紧随其后的代码块",
            "不陈述事实",
        ),
        all="全部专题",
    ),
}
