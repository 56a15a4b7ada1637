"""How to load the data: a few lines for each of the usual tools, run by the tests."""

from __future__ import annotations

from dataclasses import dataclass

PANDAS = """\
from zipfile import ZipFile
import pandas as pd

how = dict(keep_default_na=False, na_values=[""])
with ZipFile("{story}.zip") as data:
    figures = pd.read_csv(data.open("figures.csv"), **how)
    articles = pd.read_csv(data.open("articles.csv"), parse_dates=["published"], **how)

shares = figures.query("metric == 'voice_share' and by == 'words' and of == 'sides'")
counted = articles.loc[articles["pooled"], ["where", "outlet_name", "genre", "published"]]
shares = counted.merge(shares, on="where")  # without opinion and copies
print(shares[["published", "outlet_name", "genre", "side", "value", "low", "high", "n"]])
"""
EVERY_STORY = """\
from io import BytesIO
from urllib.request import urlopen
from zipfile import ZipFile
import pandas as pd

site = "{site}"

def table(path, name):
    with urlopen(site + path) as file:
        data = ZipFile(BytesIO(file.read()))
    if name in data.namelist():
        return pd.read_csv(data.open(name), keep_default_na=False, na_values=[""])

stories = table("data/site.zip", "stories.csv")
figures = pd.concat(table(path, "figures.csv") for path in stories["data"])
"""
DUCKDB = """\
SELECT a.published, a.outlet_name, a.genre, f.side, f.value, f.low, f.high, f.n
FROM '{story}/figures.csv' AS f
JOIN '{story}/articles.csv' AS a ON a."where" = f."where"
WHERE a.pooled AND f.metric = 'voice_share' AND f."by" = 'words' AND f."of" = 'sides'
ORDER BY ALL;
"""
R = """\
table <- function(name) {
  read.csv(unz("{story}.zip", name), na.strings = "", encoding = "UTF-8")
}
figures <- table("figures.csv")
articles <- table("articles.csv")
shares <- subset(figures, metric == "voice_share" & by == "words" & of == "sides")
counted <- subset(articles, pooled == "true", c("where", "outlet_name", "genre", "published"))
merge(counted, shares[c("where", "side", "value", "low", "high", "n")], by = "where")
"""
FRICTIONLESS = """\
from frictionless import Package

package = Package("{story}.zip")
passages = package.get_resource("passages").read_rows()
"""
UNGUARDED = r"""
import re

blank = r"['\" \xa0\u1680\u2000-\u200f\u202f\u205f\u2060\u3000\ufeff]*"
mark = r"=+\-@＝＋－＠﹦﹢﹣﹫"
guard = re.compile(rf"\A'(?={blank}[{mark}\t\n])|(?<=[;\t\n])'(?={blank}[{mark}])")
titles = articles["title"].map(lambda text: guard.sub("", text))
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
        "All stories at once",
        EVERY_STORY,
        "where holds the story and the article, so tables of several stories fit below each other.",
    ),
    Example(
        "DuckDB",
        DUCKDB,
        "Unpack the zip before. where, by and of are words of SQL, so they stand in quotation "
        "marks; '*/figures.csv' reads the tables of all stories that lie there.",
    ),
    Example("R", R, ""),
    Example(
        "Frictionless",
        FRICTIONLESS,
        "Types, empty cells and keys come from the package; “frictionless validate” checks every "
        "cell.",
    ),
    Example(
        "Texts as they were printed",
        UNGUARDED.lstrip(),
        "After the lines for pandas: takes away the apostrophes that stand there for spreadsheets.",
    ),
)


def examples(site: str, story: str) -> tuple[Example, ...]:
    """The lines for the data of a story, and of the site at an address that ends with a slash."""
    return tuple(
        Example(each.tool, each.code.replace("{story}", story).replace("{site}", site), each.note)
        for each in EXAMPLES
    )
