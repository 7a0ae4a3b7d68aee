#!/bin/sh
# Builds the pages into the class path, or tests them. Run by Maven; does nothing that an earlier run has done.
#   build-pages.sh build | test
set -eu
cd "$(dirname "$0")/src/main/webui"
built=../../../target/classes/META-INF/resources
# Shown as a page.
numbers=../../../../docs/NUMBERS.md

if ! command -v node >/dev/null 2>&1 || ! command -v npm >/dev/null 2>&1; then
  echo "The pages are built by Node.js 20.19 or later with npm, and none is on the PATH: install nodejs and npm." >&2
  exit 1
fi

if ! cmp -s package-lock.json node_modules/installed-lock.json; then
  echo "Installing what the pages are built with"
  npm ci --no-audit --no-fund --loglevel=error
  cp package-lock.json node_modules/installed-lock.json
fi

case "$1" in
  build)
    if [ -f "$built/index.html" ] && [ -z "$(find . "$numbers" -path ./node_modules -prune -o -type f -newer "$built/index.html" -print)" ]; then
      echo "The pages are as they were built before"
    else
      npm run --silent build -- --logLevel warn
    fi
    ;;
  test) npm test --silent ;;
  *) echo "usage: build-pages.sh build|test" >&2; exit 64 ;;
esac
