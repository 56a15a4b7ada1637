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
shares = shares.merge(articles[["where", "title", "genre", "published"]], on="where")
print(shares.groupby(["outlet", "side"])["value"].agg(["mean", "count"]))
"""
DUCKDB = """\
SELECT a.outlet_name, f.side, avg(f.value) AS mean, count(f.value) AS n
FROM '{folder}figures.csv' AS f
JOIN '{folder}articles.csv' AS a ON a."where" = f."where"
WHERE f.metric = 'voice_share' AND f."by" = 'words' AND f."of" = 'sides'
GROUP BY ALL ORDER BY ALL;
"""
R = """\
story <- "{folder}"
figures <- read.csv(paste0(story, "figures.csv"), na.strings = "", encoding = "UTF-8")
shares <- subset(figures, metric == "voice_share" & by == "words" & of == "sides" & !is.na(article))
aggregate(value ~ outlet + side, shares, function(x) c(mean = mean(x), n = length(x)))
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
        "where, by and of are words of SQL, so they stand in quotation marks.",
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
