"""How to load the data: a few lines for each of the usual tools, run by the tests."""

from __future__ import annotations

from dataclasses import dataclass

PANDAS = """\
import pandas as pd

story = "{folder}"
how = dict(keep_default_na=False, na_values=[""])
figures = pd.read_csv(story + "figures.csv", **how)
articles = pd.read_csv(story + "articles.csv", parse_dates=["published"], **how)

shares = figures.query("metric == 'voice_share' and by == 'words' and of == 'sides'")
counted = articles.loc[articles["pooled"], ["where", "outlet_name", "genre", "published"]]
shares = counted.merge(shares, on="where")  # without opinion and copies
print(shares[["published", "outlet_name", "genre", "side", "value", "low", "high", "n"]])
"""
DUCKDB = """\
SELECT a.published, a.outlet_name, a.genre, f.side, f.value, f.low, f.high, f.n
FROM '{folder}figures.csv' AS f
JOIN '{folder}articles.csv' AS a ON a."where" = f."where"
WHERE a.pooled AND f.metric = 'voice_share' AND f."by" = 'words' AND f."of" = 'sides'
ORDER BY ALL;
"""
R = """\
story <- "{folder}"
figures <- read.csv(paste0(story, "figures.csv"), na.strings = "", encoding = "UTF-8")
articles <- read.csv(paste0(story, "articles.csv"), na.strings = "", encoding = "UTF-8")
shares <- subset(figures, metric == "voice_share" & by == "words" & of == "sides")
counted <- subset(articles, pooled == "true", c("where", "outlet_name", "genre", "published"))
merge(counted, shares[c("where", "side", "value", "low", "high", "n")], by = "where")
"""
FRICTIONLESS = """\
from frictionless import Package

package = Package("{folder}datapackage.json")
passages = package.get_resource("passages").read_rows()
"""


@dataclass(frozen=True, slots=True)
class Example:
    """Lines for a tool, and what to know of them."""

    tool: str
    code: str
    note: str


EXAMPLES = (
    Example(
        "pandas",
        PANDAS,
        "The options keep a text such as “NA” a text.",
    ),
    Example(
        "DuckDB",
        DUCKDB,
        "where, by and of are words of SQL, so they stand in quotation marks. To read from an "
        "address DuckDB needs its extension httpfs.",
    ),
    Example("R", R, ""),
    Example(
        "Frictionless",
        FRICTIONLESS,
        "Types, empty cells and keys come from the package; “frictionless validate” checks sizes, "
        "hashes and every cell.",
    ),
)


def examples(folder: str) -> tuple[Example, ...]:
    """The lines for the data in a folder, which ends with a slash."""
    return tuple(
        Example(each.tool, each.code.replace("{folder}", folder), each.note) for each in EXAMPLES
    )
