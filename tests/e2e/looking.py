"""What every page must hold, whoever reads it: axe, width, language, one heading, a quiet console.

A page of a resident also: letters of 18 px, targets of 48 px, few words, contrast of 7 to 1.
"""

from importlib.resources import files
from typing import Any

from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]
MOST_WORDS = 60
LEAST_LETTER, LEAST_TARGET = 18, 48  # px

# Playwright would evaluate text in the page for anything that waits; init scripts pass our CSP.
WATCH = """
window.refusedByPolicy = [];
document.addEventListener("securitypolicyviolation", (event) => {
    window.refusedByPolicy.push(`${event.violatedDirective} ${event.blockedURI}`);
});
"""
AXE_RUN = """async ([tags, isResident]) => {
    const rules = { "target-size": { enabled: true } };
    if (isResident) rules["color-contrast-enhanced"] = { enabled: true };
    const asked = { runOnly: { type: "tag", values: tags }, rules, resultTypes: ["violations"] };
    const found = await axe.run(document, asked);
    return found.violations.flatMap(({ id, nodes }) => nodes.slice(0, 4).map((node) => {
        const why = [...node.any, ...node.all, ...node.none][0]?.message ?? "";
        return `${id}: ${node.html.slice(0, 160)} (${why.slice(0, 160)})`;
    }));
}"""
FACTS = """() => ({
    lang: document.documentElement.lang,
    dir: document.documentElement.dir || "ltr",
    heads: [...document.querySelectorAll("h1")].map((head) => head.textContent.trim()),
    wide: document.scrollingElement.scrollWidth - window.innerWidth,
    refused: window.refusedByPolicy,
})"""
RESIDENT_FACTS = """([letter, target]) => {
    const shown = (element) => {
        const box = element.getBoundingClientRect();
        return box.width > 1 && box.height > 1 && element.checkVisibility();
    };
    const called = (element) => element.outerHTML.replace(/\\s+/g, " ").slice(0, 120);
    const small = new Set();
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
        const parent = walk.currentNode.parentElement;
        if (!walk.currentNode.data.trim() || !shown(parent)) continue;
        const size = parseFloat(getComputedStyle(parent).fontSize);
        if (size < letter) small.add(`${size} px: ${called(parent)}`);
    }
    const narrow = [];
    for (const one of document.querySelectorAll(
        "a[href], button, input:not([type=hidden]), select, textarea, summary")) {
        if (!shown(one)) continue;
        const { width, height } = (one.closest("label") ?? one).getBoundingClientRect();
        if (width < target - 0.5 || height < target - 0.5)
            narrow.push(`${Math.round(width)}x${Math.round(height)}: ${called(one)}`);
    }
    const main = document.querySelector("main");
    const lists = [...main.querySelectorAll("[data-idea], .mine, .winners")];
    const outside = [...main.querySelectorAll("*")].filter(
        (one) => shown(one) && !lists.some((list) => list.contains(one)));
    const own = (one) => [...one.childNodes].filter((node) => node.nodeType === 3)
        .map((node) => node.data).join(" ");
    const words = outside.map(own).join(" ").split(/\\s+/).filter((word) => /\\p{L}/u.test(word));
    return { small: [...small], narrow, words: words.length };
}"""


class Reader:
    """One person's browser, that keeps a list of whatever is wrong on the pages it reads."""

    def __init__(self, context: BrowserContext, base_url: str, language: str) -> None:
        self.base_url, self.language = base_url, language
        self.findings: list[str] = []
        self.where = ""
        self.count = 0
        self._pages: set[str] = set()
        context.set_default_timeout(20_000)
        context.add_init_script(WATCH)
        context.add_init_script(AXE)
        self.page: Page = context.new_page()
        self.page.on("console", self._hear)
        self.page.on("pageerror", lambda fault: self._found(f"script: {fault}"))
        self.page.on("request", self._watch)

    def read(self, path: str, widths: tuple[int, ...], *, name: str = "", **kind: bool) -> None:
        """Open a page and look at it at each width; `is_resident=True` asks more of it."""
        self.where = f"{name or path} [{self.language}]"
        self.page.set_viewport_size({"width": widths[0], "height": 900})
        self.page.goto(self.base_url + path)
        self.look(widths, **kind)

    def look(
        self, widths: tuple[int, ...], *, is_resident: bool = False, may_be_wide: bool = False
    ) -> None:
        """Look at the page that is open."""
        self.count += 1
        place = self.where
        for width in widths:
            self.where = f"{place} {width} px"
            self.page.set_viewport_size({"width": width, "height": 740 if width < 500 else 900})
            if self.language == "nl" or width == widths[-1]:  # axe costs a second each time
                for violation in self.page.evaluate(AXE_RUN, [TAGS, is_resident]):
                    self._found(violation)
            self._judge(self.page.evaluate(FACTS), may_be_wide=may_be_wide)
            if is_resident:
                self._judge_resident(
                    self.page.evaluate(RESIDENT_FACTS, [LEAST_LETTER, LEAST_TARGET])
                )

    def _judge(self, facts: dict[str, Any], *, may_be_wide: bool) -> None:
        direction = "rtl" if self.language == "ar" else "ltr"
        if (facts["lang"], facts["dir"]) != (self.language, direction):
            self._found(f"language {facts['lang']} {facts['dir']}")
        if len(facts["heads"]) != 1 or not facts["heads"][0]:
            self._found(f"main headings {facts['heads']}")
        if facts["wide"] > 0 and not may_be_wide:
            self._found(f"{facts['wide']} px too wide")
        for refused in facts["refused"]:
            self._found(f"content policy: {refused}")

    def _judge_resident(self, facts: dict[str, Any]) -> None:
        for small in facts["small"]:
            self._found(f"small letter {small}")
        for narrow in facts["narrow"]:
            self._found(f"small target {narrow}")
        if facts["words"] > MOST_WORDS:
            self._found(f"{facts['words']} words")

    def _hear(self, message: ConsoleMessage) -> None:
        # A page that says "not here" is told to the console as well; that is its own status.
        own = message.location.get("url", "").startswith(self.page.url)
        if message.type in {"error", "warning"} and not own:
            self._found(f"console: {message.text} {message.location.get('url', '')}")

    def _watch(self, request: Request) -> None:
        if not request.url.startswith((self.base_url, "data:", "blob:", "about:")):
            self._found(f"request to {request.url}")

    def _found(self, what: str) -> None:
        self.findings.append(f"{self.where}: {what}")
