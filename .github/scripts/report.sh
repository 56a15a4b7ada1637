#!/usr/bin/env bash
# What this checkout changes in the published numbers, against BASE, a commit: build/report/diff.json and comment.md.
# Locally: make report BASE=origin/main
set -euo pipefail
cd "$(dirname "$0")/../.."
base=${1:?write the commit to compare with, like origin/main}
evenhand=${EVENHAND:-.venv/bin/evenhand}
report=build/report

mkdir -p "$report"
"$evenhand" diff "$base" --json --out "$report/diff.json"
"$evenhand" comment "$report/diff.json" >"$report/comment.md"
if [ -n "${GITHUB_STEP_SUMMARY:-}" ]; then
  cat "$report/comment.md" >>"$GITHUB_STEP_SUMMARY"
fi
echo "What moved: $report/comment.md, for programs $report/diff.json"
