"""`python -m bot`: the arguments in, the exit status out."""

import sys

from bot.cli.main import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
