"""The words that the chain itself prints, in each language."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Labels:
    """The words of footers and generated lists in one language."""

    line: str
    lines: str
    verified: str
    case: str
    cases: str
    more: str
    wrong: str
    raised: str
    claimed: str
    true: str
    example: str
    source: str
    answer: str
    figure: str
    value: str
    related: str
    beginning: str

    def verified_by(self, count: int) -> str:
        """Say by how many tests."""
        tests = self.case if count == 1 else self.cases.format(count)
        return self.verified.format(tests)


LABELS = {
    "en": Labels(
        line="line {0}",
        lines="lines {0}–{1}",
        verified="Verified by {0}",
        case="1 test",
        cases="{0} tests",
        more="… and {0} more",
        wrong="Wrong on purpose",
        raised="<code>{0}</code> at line {1}: {2}",
        claimed="Claimed",
        true="True",
        example="Counter-example",
        source="Source",
        answer="Answered in",
        figure="Figure",
        value="Value",
        related="Related pages",
        beginning="Before you start: virtual environment, ports, Windows",
    ),
    "zh": Labels(
        line="第 {0} 行",
        lines="第 {0}–{1} 行",
        verified="已由 {0}验证",
        case="1 个测试",
        cases="{0} 个测试",
        more="……另有 {0} 个",
        wrong="故意写错的示例",
        raised="第 {1} 行抛出 <code>{0}</code>：{2}",
        claimed="常见说法",
        true="事实",
        example="反例",
        source="依据",
        answer="详见",
        figure="项目",
        value="数值",
        related="相关页面",
        beginning="开始之前：虚拟环境、端口、Windows",
    ),
}
