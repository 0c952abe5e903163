"""`python -m bot`: the arguments in, the exit status out."""

import sys

if __name__ == "__main__":
    try:
        from bot.cli.main import main

        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
