#!/usr/bin/env bash
# From a fork to the published site, with a forge made of plain git in a temporary folder: an article is added on a
# branch of a fork, checked, built, compared and commented on as the workflows do it, merged, and published. Nothing
# outside that folder is changed, and no other host is asked.
#   .github/scripts/rehearse.sh [--quick] [FOLDER]
# --quick: few articles and no sites, as the tests have it. FOLDER, new or empty, is kept.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
export EVENHAND=${EVENHAND:-$root/.venv/bin/evenhand}
python=${PYTHON:-$root/.venv/bin/python}
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1
unset GITHUB_ACTIONS GITHUB_STEP_SUMMARY

quick=
if [ "${1:-}" = --quick ]; then
  quick=1
  shift
fi
if [ -n "${1:-}" ]; then
  mkdir -p "$1"
  work=$(cd "$1" && pwd)
else
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
fi

step() {
  printf '\n== %s\n' "$1"
}

say_who() {
  git -C "$1" config user.name "$2"
  git -C "$1" config user.email "$2@forge.example"
}

build() {
  if [ -n "$quick" ]; then
    (cd "$1" && "$EVENHAND" check)
  else
    (cd "$1" && "$EVENHAND" build)
  fi
}

step "A forge: the project, and Ann's fork of it"
git init -q -b main "$work/first"
say_who "$work/first" maintainer
tar -C "$root" --exclude __pycache__ -cf - .github/scripts .gitignore Makefile content mkdocs.yml templates |
  tar -C "$work/first" -xf -
if [ -n "$quick" ]; then
  find "$work/first/content/stories" -name '*.md' ! -path '*/rent-cap-vote/daily-*' -delete
fi
git -C "$work/first" add -A
git -C "$work/first" commit -qm "The site as it is"
git clone -q --bare "$work/first" "$work/project.git"
git clone -q --bare "$work/project.git" "$work/fork.git"

step "Ann adds an article on a branch and pushes it to the fork"
git clone -q "$work/fork.git" "$work/ann"
say_who "$work/ann" ann
branch=rent-cap-fairwater
git -C "$work/ann" switch -qc "$branch"
cat >"$work/fairwater.txt" <<'TEXT'
Port Ellery’s council will vote again on its rent cap in two weeks, and neither camp is resting.

“Nobody should learn from a letter in July that October is unaffordable,” said Marisol Tench, director of Port Ellery Tenants United. She said her members would fill the gallery.

Philip Hargrave, president of the Harbor Property Owners Association, said owners would stop repairs that the cap did not let them pay for. “A ceiling is not a boiler,” he said.

Omar Siddall, who advises the tenants, called that a threat. Anneke Doyle of the Ellery Builders Guild said three sites stood idle already.

The city’s Housing Office said it would publish figures before the vote.
TEXT
(cd "$work/ann" && "$EVENHAND" add "$work/fairwater.txt" --yes --story rent-cap-vote --outlet fairwater --id fairwater \
  --title "Landlords and tenants wait for the second vote" --url https://fairwater.example/2025/09/second-vote \
  --published 2025-09-13T08:00-04:00 --accessed 2025-09-14 --authors "Ines Corrigan" --genre news --extent full \
  --rights own --licence CC-BY-4.0 --holder "The Evenhand project")
(cd "$work/ann" && .github/scripts/check.sh)
git -C "$work/ann" add -A
git -C "$work/ann" commit -qm "Fairwater on the second vote"
git -C "$work/ann" push -q origin "$branch"
sha=$(git -C "$work/ann" rev-parse HEAD)

step "The forge makes the merge that the pull request asks for"
git clone -q "$work/project.git" "$work/merge"
say_who "$work/merge" forge
git -C "$work/merge" fetch -q "$work/fork.git" "$branch"
git -C "$work/merge" merge -q --no-ff -m "Merge of pull request 5" FETCH_HEAD
git -C "$work/merge" push -q origin HEAD:refs/pull/5/merge

step "pull-request.yml: the merge and its parent alone, without a token"
git init -q "$work/runner"
git -C "$work/runner" fetch -q --depth 2 "file://$work/project.git" refs/pull/5/merge
git -C "$work/runner" checkout -q --detach FETCH_HEAD
(cd "$work/runner" && .github/scripts/check.sh)
if [ -z "$quick" ]; then build "$work/runner"; fi
git -C "$work/runner" update-ref refs/remotes/origin/main 'HEAD^1'
(cd "$work/runner" && .github/scripts/report.sh origin/main)

step "comment.yml: main's own code, the report as data"
git clone -q --depth 1 "file://$work/project.git" "$work/main"
mkfifo "$work/stop"
(cd "$root" && exec "$python" -m tests.fake_forge "$work/runner/build/report/diff.json" "$sha" "$branch" "$work") <"$work/stop" &
forge=$!
exec 3>"$work/stop" # the forge answers until this is closed
for _ in {1..300}; do
  if [ -f "$work/environment" ]; then break; fi
  sleep 0.1
done
comment_job() {
  (
    # shellcheck disable=SC1091 # written by the forge
    . "$work/environment"
    "$python" -I -S .github/scripts/pull_comment.py fetch "$work/diff.json"
    env -u GITHUB_TOKEN .github/scripts/comment.sh "$work/diff.json" "$work/comment.md"
    "$python" -I -S .github/scripts/pull_comment.py post "$work/comment.md"
  )
}
cd "$work/main"
comment_job
if [ -z "$quick" ]; then comment_job; fi
exec 3>&-
wait "$forge"
cat "$work/comment.md"

step "A maintainer merges; pages.yml builds main"
git -C "$work/merge" push -q origin HEAD:main
git -C "$work/main" fetch -q --depth 1 origin main
git -C "$work/main" checkout -q --detach FETCH_HEAD
build "$work/main"
if [ -z "$quick" ]; then
  ls -l "$work/main/site/stories/rent-cap-vote/"
fi
step "Done: an article of a fork is published"
