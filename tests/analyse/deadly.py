"""A pipeline that ends the process which loads it, as the system does where memory runs out.

With a file named in EVENHAND_DEADLY it does so as long as the file is there, and takes it away.
"""

from __future__ import annotations

import os
import signal
from pathlib import Path
from typing import TYPE_CHECKING

from generator.analyse.parse import PIPELINE, load_pipeline

if TYPE_CHECKING:
    from spacy.language import Language


def load(**_: object) -> Language:
    """The usual pipeline, for who survives."""
    once = os.environ.get("EVENHAND_DEADLY")
    if once is None or Path(once).exists():
        if once is not None:
            Path(once).unlink()
        os.kill(os.getpid(), signal.SIGKILL)
    return load_pipeline(PIPELINE)
