"""Our transcripts in; the share of a replay's time that is not spent on replying out: reading, comparing, counting."""

from __future__ import annotations

from pathlib import Path
from time import perf_counter

from bot.dialogue.commands import obey
from bot.dialogue.opening import open_assistant
from bot.dialogue.session import Session
from bot.knowledge.folders import shipped_folder
from bot.transcripts.files import read_transcripts, transcript_files
from bot.transcripts.replay import replay_files

ROUNDS = 9


def main() -> None:
    """Prints the share (0 to 1); both times are the best of so many rounds, in turn."""
    assistant = open_assistant([shipped_folder()])
    files = transcript_files([Path("transcripts")])
    transcripts = read_transcripts(files, assistant.knowledge)
    whole, replying = [], []
    for _ in range(ROUNDS):
        started = perf_counter()
        for _ in replay_files(files, assistant, []):
            pass
        whole.append(perf_counter() - started)
        started = perf_counter()
        for transcript in transcripts:
            session = Session(assistant)
            for turn in transcript.turns:
                obey(session, turn.user)
        replying.append(perf_counter() - started)
    print(1 - min(replying) / min(whole))


if __name__ == "__main__":
    main()
