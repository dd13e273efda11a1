"""What the log keeps: a fault of ours with its trace, a refusal in one line without its words."""

from logging import LogRecord


def without_words(record: LogRecord) -> bool:
    """Leave the trace out of a refused request: its sentence may name a colleague to ask."""
    status = getattr(record, "status_code", 500)
    if status < 500:
        record.exc_info = record.exc_text = None
    return True
