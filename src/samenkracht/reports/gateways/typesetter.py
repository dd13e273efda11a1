"""The typesetter, as a process of its own: an order comes in as JSON, a PDF goes out.

A full pack takes a second and hundreds of megabytes, and Typst remembers much of it for its next
prints. Here that ends with the process, and a gathering that is going on does not notice
(TRUST T20). Knows no Django and no other module of the house.
"""

import json
import resource
import sys

import typst

MOST_MEMORY = 4 * 1024**3
MOST_SECONDS = 60  # of processor time


def main() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
    order = json.load(sys.stdin.buffer)
    pdf = typst.compile(
        order["template"],
        root=order["root"],
        font_paths=typst.Fonts(
            include_system_fonts=False,
            include_embedded_fonts=False,
            font_paths=order["fonts"],
        ),
        sys_inputs={"data": order["data"]},
        pdf_standards=["ua-1"],
    )
    if not isinstance(pdf, bytes):
        raise TypeError("a PDF comes as one piece of bytes")
    sys.stdout.buffer.write(pdf)


if __name__ == "__main__":
    main()
