#!/usr/bin/env bash
# The comment's Markdown from a report that may be anybody's, or a fixed sentence where there is none to be read.
# Nothing that the report's reader complains of is shown: it could be the stranger's words.
set -euo pipefail
report=${1:?write the file of the report}
comment=${2:?write where the comment is to go}
evenhand=${EVENHAND:-$(dirname "$0")/../../.venv/bin/evenhand}

mkdir -p "$(dirname "$comment")"
if [ -f "$report" ] && "$evenhand" comment "$report" >"$comment" 2>/dev/null; then
  echo "The report was read."
  exit 0
fi
cat >"$comment" <<'SENTENCE'
**There is no report of what this pull request moves.** Its content did not pass the check (*Files changed* shows, beside
the lines, what to write instead), the site was not built, or the report could not be read. The run says which;
`make check` and `make report` say the same on your own machine.
SENTENCE
echo "There is no report that could be read."
