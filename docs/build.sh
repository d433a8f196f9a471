#!/usr/bin/env bash
# Builds the site of the docs into artifacts/site: the pages as they stand in the repository, and a reference from the comments of the code.
# Fails on every warning: a link to nothing, a heading that is not there, a comment that names no type. With --no-build what is built already is taken.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
stage=artifacts/site-source site=artifacts/site
[ "${1:-}" = --no-build ] || dotnet build tests/LocationScore.Conventions.Tests --nologo -v q
dotnet tool restore > /dev/null
rm -rf "$stage" "$site"
mkdir -p "$stage/bin"

# Pages keep their places, so that the links between them hold; what is the readme of a folder there is its index here.
git ls-files -co --exclude-standard -- README.md CHANGELOG.md .github/CONTRIBUTING.md .github/SECURITY.md docs samples/README.md benchmarks/results | grep '\.md$' | while read -r page; do
  to="$stage/$(echo "${page/#.github/contributing}" | sed 's/README\.md$/index.md/')"
  mkdir -p "$(dirname "$to")"
  sed -E 's#(\]\([^):]*)README\.md#\1index.md#g; s#(\]\([^):]*)\.github/#\1contributing/#g' "$page" > "$to"
done

# Sources and pictures that a page leads to come along.
find "$stage" -name '*.md' | while read -r page; do
  sed '/^```/,/^```/d' "$page" | sed -nE 's#\]\(([^)]+)\)#\n\1\n#gp' | sed -nE '/^[^#: ]+$/{/\.md$/!p}' | sort -u | while read -r link; do
    file=$(realpath -m --relative-to="$stage" "$(dirname "$page")/$link")
    if [ -f "$file" ] && [ ! -e "$stage/$file" ]; then mkdir -p "$stage/$(dirname "$file")" && cp "$file" "$stage/$file"; fi
  done
done

cp docs/docfx.json nuget/icon.png "$stage"
mkdir -p "$stage/template/public"
cp docs/site.css "$stage/template/public/main.css"
cp docs/toc.yml "$stage/docs"
cat > "$stage/toc.yml" << 'END'
- name: Docs
  href: docs/
  homepage: docs/index.md
- name: Catalogue
  href: docs/catalogue/
  homepage: docs/catalogue/index.md
- name: Reference
  href: api/
- name: Changelog
  href: CHANGELOG.md
END
title() { sed -n 's/^# //p' "$1" | head -1; }
{
  for part in methods weightings values aggregations; do
    echo "- name: ${part^}"
    echo "  items:"
    for page in "$stage/docs/catalogue/$part"/*.md; do printf -- '  - name: "%s"\n    href: %s/%s\n' "$(title "$page")" "$part" "$(basename "$page")"; done
  done
  for page in laws indicators sources; do printf -- '- name: "%s"\n  href: %s.md\n' "$(title "$stage/docs/catalogue/$page.md")" "$page"; done
} > "$stage/docs/catalogue/toc.yml"

for package in src/*/*.csproj; do
  name=$(basename "$package" .csproj)
  if [ "$name" != LocationScore.Cli ]; then cp "artifacts/bin/$name/debug/$name".{dll,xml} "$stage/bin"; fi
done
# What the packages refer to, so that the types of others are known.
cp -n artifacts/bin/LocationScore.Conventions.Tests/debug/*.dll "$stage/bin"
# The exit code of the tool is 0 with warnings, too, so its words are looked at.
for step in metadata build; do
  dotnet docfx "$step" "$stage/docfx.json" --logLevel warning > "$stage/said.txt" 2>&1 || { cat "$stage/said.txt"; exit 1; }
  if grep -E 'warning|error' "$stage/said.txt" | grep -vE '^ +0 (warning|error)'; then echo "The site has warnings."; exit 1; fi
done
echo "$(find "$site" -name '*.html' | wc -l) pages in $site"
