#!/usr/bin/env bash
# Builds, checks and tests everything. Ends with one line: "N passed, N failed, N skipped".
# Needs the .NET SDK that global.json names; fetches the rest, or says what is missing.
set -uo pipefail
cd "$(dirname "$0")/.." || exit 1
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en
passed=0 failed=0 skipped=0

# What failed is said again at the end, since the first telling stands among everything the product logged.
failures=$(mktemp)
trap 'rm -f "$failures"' EXIT

finish() {
  sed 's/^failed/FAILED:/' "$failures"
  echo "$passed passed, $failed failed, $skipped skipped"
  [ "$failed" -eq 0 ]
  exit
}

# A step that must succeed before tests make sense; it counts as a failed test when it does not.
step() {
  local title=$1
  shift
  echo "== $title"
  if ! "$@"; then
    echo "FAILED: $title"
    failed=$((failed + 1))
    return 1
  fi
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  else
    sudo -n "$@"
  fi
}

# Installs packages of the system, when this is a Debian and we may.
install_packages() {
  command -v apt-get > /dev/null && { [ "$(id -u)" -eq 0 ] || sudo -n true 2> /dev/null; } || return 1
  export DEBIAN_FRONTEND=noninteractive
  if [ -z "${lists_are_new:-}" ]; then
    as_root apt-get update -qq && lists_are_new=yes
  fi
  as_root apt-get install -y -qq --no-install-recommends "$@" > /dev/null 2>&1
}

# The browser without a window comes first: it does the same with a fifth less work.
find_chromium() {
  if [ -z "${CHROMIUM:-}" ]; then
    CHROMIUM=$(command -v chromium-headless-shell || command -v chromium || command -v google-chrome \
      || command -v chromium-browser || true)
  fi
  export CHROMIUM
  [ -n "$CHROMIUM" ]
}

# The browser tests use a browser of the system, not one from the internet. With it come faces of the measures that
# visitors have: what moves while ours arrive is measured with them.
provide_chromium() {
  if [ -z "${CHROMIUM:-}" ] && ! command -v chromium-headless-shell > /dev/null; then
    install_packages chromium-headless-shell fonts-liberation || find_chromium || install_packages chromium fonts-liberation
  fi
  find_chromium && return
  echo "Chromium is missing and can't be installed from here. Install it (Debian: apt-get install" \
    "chromium-headless-shell, or chromium), or name one with the environment variable CHROMIUM."
  return 1
}

# The tests of the mailbox use a real IMAP server. Without one they are skipped, and say so.
provide_dovecot() {
  [ -x /usr/sbin/dovecot ] || [ -x /usr/local/sbin/dovecot ] || install_packages dovecot-imapd && return
  echo "Dovecot is missing and can't be installed from here: the tests of the mailbox are skipped" \
    "(Debian: apt-get install dovecot-imapd)."
}

# Runs a test project and adds its figures. Arguments: title, project, further arguments of dotnet test.
run_tests() {
  local title=$1 log results
  shift
  echo "== $title"
  log=$(mktemp) results=$(mktemp -d)
  # A run in which nothing happens any more ends, and names the tests it hung in.
  dotnet test --no-build --project "$@" --results-directory "$results" \
    --hangdump --hangdump-timeout 8m --hangdump-type None 2>&1 | tee "$log" | grep -vE '^\s*$'
  local status=${PIPESTATUS[0]}
  count() { awk -v name="$1:" '$1 == name { n = $2 } END { print n + 0 }' "$log"; }
  local ok bad not
  ok=$(count succeeded) bad=$(count failed) not=$(count skipped)
  # A run that dies before its summary must not look like one without failures.
  if [ "$status" -ne 0 ] && [ "$bad" -eq 0 ]; then
    bad=1
  fi
  if [ "$ok" -eq 0 ] && [ "$bad" -eq 0 ]; then
    echo "FAILED: $title ran no test"
    bad=1
  fi
  grep -A 8 '^failed ' "$log" | cut -c 1-500 | head -n 200 >> "$failures"
  find "$results" -name '*_hang.log' -exec sed 's/^/failed (it hung): /' {} + >> "$failures"
  passed=$((passed + ok)) failed=$((failed + bad)) skipped=$((skipped + not))
  rm -rf "$log" "$results"
}

# Lines of C# longer than .editorconfig asks for, which the format check does not look at; migrations are generated.
check_columns() {
  ! git ls-files -z '*.cs' ':!src/*/Migrations/*' | LC_ALL=C.UTF-8 xargs -0 grep -nHE '^.{121}'
}

# The other PDF engine, in folders of its own. PLG_QUESTPDF_SOURCE may name a further package source that has it.
test_questpdf() {
  local output="$PWD/artifacts/questpdf" options=(-p:PdfEngine=QuestPdf)
  if [ -n "${PLG_QUESTPDF_SOURCE:-}" ]; then
    options+=("-p:RestoreAdditionalProjectSources=$PLG_QUESTPDF_SOURCE")
  fi
  options+=(--artifacts-path "$output")
  rm -f src/*/obj/packages.QuestPdf.lock.json tests/*/obj/packages.QuestPdf.lock.json
  if ! dotnet restore tests/PlgTraject.Tests "${options[@]}" > /dev/null 2>&1; then
    echo "== Documents with QuestPDF: not tested, its package can't be restored from the sources configured here"
    return
  fi
  step "Build with QuestPDF" dotnet build tests/PlgTraject.Tests --no-restore -warnaserror -v quiet "${options[@]}" || return
  # Its licence asks nothing of tests; who runs the product has to say which one they have (docs/licences.md).
  Documents__QuestPdfLicense=Community run_tests "Documents with QuestPDF" tests/PlgTraject.Tests "${options[@]}" \
    --filter-namespace "PlgTraject.Tests.Documents*" --filter-namespace PlgTraject.Tests.Features.Brochure \
    --filter-namespace PlgTraject.Tests.Features.Dossier
}

step "Browser for the tests" provide_chromium || finish
step "IMAP server for the tests" provide_dovecot
step "Restore" dotnet restore --locked-mode -v quiet || finish
step "Build, warnings are errors" dotnet build --no-restore -warnaserror -v quiet || finish
# Only what the build does not see: it has looked at style and analyzers already, and they take a minute more.
step "Format, white space" dotnet format whitespace --verify-no-changes --no-restore
step "Format, order of imports" dotnet format style --verify-no-changes --no-restore --diagnostics IMPORTS
step "No line of C# over 120 columns" check_columns
for project in tests/*.Tests; do
  run_tests "Tests of $(basename "$project")" "$project"
done
test_questpdf
finish
