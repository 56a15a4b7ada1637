"""`python -m benchmarks.scale_pages ROOT`: content to Markdown, all analyses cached.

Nothing else: no HTML, no search, no picture that was drawn before. The folder of pages is new.
"""

from __future__ import annotations
