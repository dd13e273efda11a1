#!/usr/bin/env python
from samenkracht.__main__ import main

if __name__ == "__main__":
    main()
