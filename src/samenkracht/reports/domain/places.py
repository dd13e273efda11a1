"""Places inside a JSON value: 'both.*.0' is the first of each part of `both`."""

from collections.abc import Callable

from samenkracht.reports.domain.carried import Plain


def changed_at(value: Plain, way: str, change: Callable[[Plain], Plain]) -> Plain:
    """Return the value with what stands at a place changed; what is not there stays away."""
    if not way:
        return change(value)
    step, _, rest = way.partition(".")
    if isinstance(value, dict):
        names = list(value) if step == "*" else [step] if step in value else []
        return {
            name: changed_at(part, rest, change) if name in names else part
            for name, part in value.items()
        }
    if isinstance(value, list):
        places = range(len(value)) if step == "*" else [int(step)] if step.isdigit() else []
        return [
            changed_at(part, rest, change) if place in places else part
            for place, part in enumerate(value)
        ]
    return value


def every_text(value: Plain, change: Callable[[str], str]) -> Plain:
    """Return the value with each text in it changed, names of parts too, however deep."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, list):
        return [every_text(part, change) for part in value]
    if isinstance(value, dict):
        return {change(name): every_text(part, change) for name, part in value.items()}
    return value
