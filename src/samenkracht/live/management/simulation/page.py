"""What a browser without JavaScript sees of a page: its forms, and what one may send with them."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit

Attributes = dict[str, str | None]


@dataclass(slots=True)
class WebForm:
    """A form: where it goes, what stands in it, what may be typed or chosen, and its buttons."""

    address: str
    method: str
    filled: dict[str, str] = field(default_factory=dict)
    typed: list[str] = field(default_factory=list)
    choices: dict[str, list[str]] = field(default_factory=dict)
    buttons: list[tuple[str, str]] = field(default_factory=list)

    @property
    def path(self) -> str:
        return urlsplit(self.address).path

    def values(self, name: str) -> list[str]:
        """Return what may be sent under a name: buttons, choices, or what is filled in."""
        pressed = [value for button, value in self.buttons if button == name]
        filled = [self.filled[name]] if name in self.filled else []
        return pressed or self.choices.get(name, []) or filled

    def sent(self, **chosen: str) -> dict[str, str]:
        """Return the body that goes out with these choices."""
        return {**self.filled, **chosen}


@dataclass(slots=True)
class WebPage:
    """A page as somebody sees it: its forms in order, and how many stickers it says are left."""

    address: str
    forms: list[WebForm] = field(default_factory=list)
    left: int | None = None

    def form_to(self, end: str) -> WebForm | None:
        """Return the first form whose address ends like this."""
        return next((form for form in self.forms if form.path.endswith(end)), None)


class _Reader(HTMLParser):
    def __init__(self, address: str) -> None:
        super().__init__(convert_charrefs=True)
        self.page = WebPage(address)
        self._named: dict[str, WebForm] = {}
        self._open: WebForm | None = None
        self._select = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        if "data-left" in attributes and "hidden" not in attributes:
            self.page.left = int(attributes["data-left"] or 0)
        if tag == "form":
            self._begin(attributes)
            return
        form = self._named.get(attributes.get("form") or "", self._open)
        if form is None or "disabled" in attributes:
            return
        if tag == "option" and self._select:
            form.choices.setdefault(self._select, []).append(attributes.get("value") or "")
        elif name := attributes.get("name"):
            self._control(form, tag, name, attributes)

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._open = None
        elif tag == "select":
            self._select = ""

    def _begin(self, attributes: Attributes) -> None:
        address = urljoin(self.page.address, attributes.get("action") or "")
        self._open = WebForm(address, (attributes.get("method") or "get").lower())
        self.page.forms.append(self._open)
        if name := attributes.get("id"):
            self._named[name] = self._open

    def _control(self, form: WebForm, tag: str, name: str, attributes: Attributes) -> None:
        kind, value = attributes.get("type") or "text", attributes.get("value") or ""
        if tag == "select":
            self._select = name
        elif tag == "button" or kind == "submit":
            form.buttons.append((name, value))
        elif tag == "textarea" or kind in {"text", "search", "number"}:
            form.typed.append(name)
            form.filled.setdefault(name, value)
        elif kind in {"radio", "checkbox"}:
            form.choices.setdefault(name, []).append(value)
            if "checked" in attributes:
                form.filled[name] = value
        else:
            form.filled[name] = value


def read_page(html: str, address: str) -> WebPage:
    """Return what a browser shows of a page that was read at an address."""
    reader = _Reader(address)
    reader.feed(html)
    reader.close()
    return reader.page
