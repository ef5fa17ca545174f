"""What the tests in Python share: printing TAP, and where the tree and the program are."""

import os
import subprocess
import sys

_HERE = os.path.dirname(os.path.abspath(__file__))
TOP = os.environ.get("top_srcdir") or os.path.dirname(_HERE)
RECOUNT = os.path.join(os.environ.get("top_builddir") or TOP, "src", "recount")


class Tap:
    """Counts and prints cases; a case is right when its list of complaints is empty."""

    def __init__(self):
        self.run = 0
        self.failed = 0

    def case(self, name, wrong, todo=None):
        """One TAP line, the complaints under it. TODO, a reason, marks a known limit: automake
        then expects the case to fail, and fails the run when it no longer does."""
        self.run += 1
        if bool(wrong) != bool(todo):
            self.failed += 1
        name = name.replace("#", "\\#")
        mark = f" # TODO {todo}" if todo else ""
        print(f"{'not ' if wrong else ''}ok {self.run} - {name}{mark}")
        if wrong and not todo:
            for line in wrong:
                print(f"#   {line}")
        elif todo and not wrong:
            print("#   the known limit is gone: remove its mark")
        self.flush()

    def skip(self, name, reason):
        self.run += 1
        print(f"ok {self.run} - {name} # SKIP {reason}")
        self.flush()

    def flush(self):
        sys.stdout.flush()

    def finish(self):
        """The plan; the exit status."""
        print(f"1..{self.run}")
        return 1 if self.failed or not self.run else 0


def run_recount(arguments, seconds=60, **options):
    """(exit status, standard output, standard error) as bytes; status None after SECONDS."""
    try:
        done = subprocess.run([RECOUNT] + arguments, stdin=subprocess.DEVNULL,
                              capture_output=True, timeout=seconds, check=False, **options)
    except subprocess.TimeoutExpired as late:
        return None, late.stdout or b"", late.stderr or b""
    return done.returncode, done.stdout, done.stderr


def trouble_of(status, errors, wanted=(0,)):
    """Complaints about how a run ended; [] when it ended as WANTED."""
    if status in wanted:
        return []
    if status is None:
        said = "did not end in time"
    elif status < 0:
        said = f"died of signal {-status}"
    else:
        said = f"exit status {status}"
    lines = errors.decode("utf-8", "replace").splitlines()
    return [said] + [f"stderr: {line}" for line in lines[:20]]
