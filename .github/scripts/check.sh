#!/usr/bin/env bash
# Checks the content. On GitHub each problem stands beside its line of the pull request, and all in the run's summary.
set -euo pipefail
cd "$(dirname "$0")/../.."
evenhand=${EVENHAND:-.venv/bin/evenhand}

if [ -n "${GITHUB_ACTIONS:-}" ]; then
  echo "::add-matcher::.github/scripts/problems.json"
fi
if said=$("$evenhand" check 2>&1); then
  printf '%s\n' "$said"
  notes=$(grep ': note: ' <<<"$said" || true)
  if [ -n "$notes" ] && [ -n "${GITHUB_STEP_SUMMARY:-}" ]; then
    {
      printf '**Nothing is wrong with the content, but look at this:**\n\n'
      printf '%s\n' "$notes" | sed 's/^/    /'
    } >>"$GITHUB_STEP_SUMMARY"
  fi
  exit 0
fi
printf '%s\n' "$said"
if [ -n "${GITHUB_STEP_SUMMARY:-}" ]; then
  {
    printf '**The content has problems.** Each line says what to write instead.\n\n'
    printf '%s\n' "$said" | sed 's/^/    /'
  } >>"$GITHUB_STEP_SUMMARY"
fi
exit 1
