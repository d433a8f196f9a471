#!/usr/bin/env bash
# Packs every package twice, from two copies of this tree, and compares the bits; then uses the packages as a stranger would:
# compiles and runs the code of the readmes against them, publishes an ahead-of-time program, installs the tool and runs it.
# Usage: nuget/pack-and-consume.sh [folder that keeps the packages]
# Writes nothing into this tree. Needs the .NET SDK, git, a C compiler and zlib's headers.
set -euo pipefail
export LC_ALL=C.UTF-8 DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_UI_LANGUAGE=en CI=true
home=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { echo "pack-and-consume: $*" >&2; exit 1; }
say() { printf '\n== %s\n' "$*"; }

command -v clang > /dev/null || command -v gcc > /dev/null || fail "no C compiler: install clang or gcc, and zlib1g-dev, for ahead-of-time publishing"
version=$(sed -n 's:.*<Version>\(.*\)</Version>.*:\1:p' "$home/Directory.Build.props")

say "Pack $version twice, from two folders"
mkdir "$work/packages"
mkdir "$work/one"
git clone --quiet --no-hardlinks "$home" "$work/one/LocationScore"
# What is not committed yet is packed too, so that the script also serves before a commit.
(cd "$home" && git ls-files --cached --others --exclude-standard -z | while IFS= read -r -d '' file; do if [ -e "$file" ]; then printf '%s\0' "$file"; fi; done |
  tar --create --null --files-from=-) | tar --extract --directory "$work/one/LocationScore"
cp -r "$work/one" "$work/two"
stamp=$(git -C "$work/one/LocationScore" log -1 --pretty=%ct)
for copy in one two; do
  for project in "$work/$copy"/LocationScore/src/*/*.csproj; do
    dotnet pack "$project" --nologo -v q -warnaserror -p:DeterministicTimestamp="$stamp" -o "$work/$copy/packages"
  done
done
for package in "$work"/one/packages/*; do
  cmp "$package" "$work/two/packages/$(basename "$package")" || fail "$(basename "$package") differs between two packs"
done
cp "$work"/one/packages/* "$work/packages/"
if [ $# -gt 0 ]; then mkdir -p "$1" && cp "$work"/packages/* "$1/"; fi
(cd "$work/packages" && sha256sum ./*.nupkg && du -b ./*nupkg)
rm -rf "$work/one" "$work/two"

# From here on nothing of this tree is used but its readmes. The default source stays for what the packages need;
# the cache of packages is a new one, so that no older build can step in.
mkdir -p "$work/consumer/snippets" "$work/consumer/native" "$work/consumer/empty"
cat > "$work/consumer/nuget.config" << END
<configuration>
  <config><add key="globalPackagesFolder" value="$work/cache" /></config>
  <packageSources><add key="packed" value="$work/packages" /></packageSources>
</configuration>
END
for stop in Directory.Build.props Directory.Build.targets Directory.Packages.props; do echo '<Project />' > "$work/consumer/$stop"; done
references() { for name in "$@"; do echo "<PackageReference Include=\"$name\" Version=\"[$version]\" />"; done; }
project() {  # folder, extra properties, references
  cat > "$1/$(basename "$1").csproj" << END
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable><ImplicitUsings>enable</ImplicitUsings>
    <TreatWarningsAsErrors>true</TreatWarningsAsErrors>$2
  </PropertyGroup>
  <ItemGroup>$3</ItemGroup>
</Project>
END
}

say "Compile and run the code of the readmes against the packages"
libraries=$(cd "$work/packages" && for file in *.nupkg; do name=${file%."$version".nupkg}; [ "$name" = LocationScore.Cli ] || echo "$name"; done)
# shellcheck disable=SC2086 # one word per package
project "$work/consumer/snippets" "" "$(references $libraries)<PackageReference Include=\"Microsoft.Extensions.Hosting\" Version=\"10.0.0\" /><PackageReference Include=\"FsCheck\" Version=\"3.6.0\" />"
pages=()
for name in $libraries; do pages+=("$home/nuget/$name.md"); done
if [ -e "$home/README.md" ]; then pages+=("$home/README.md"); fi
# Each block becomes a class of its own; its using lines go to the top of the file.
awk -v folder="$work/consumer/snippets" '
  /^<!-- snippet: [a-z0-9-]+ -->$/ { name = $3; gsub(/[^a-z0-9]/, "_", name); next }
  /^```csharp$/ && name != "" && !(name in done) { inside = 1; usings = ""; code = ""; next }
  /^```$/ && inside {
    printf "%s\nstatic class Snippet_%s\n{\n    public static void Run()\n    {\n%s    }\n}\n", usings, name, code > (folder "/" name ".cs")
    calls = calls "Snippet_" name ".Run();\n"; done[name] = 1; inside = 0; name = ""; next
  }
  inside && /^using [A-Za-z0-9_.]+;$/ { usings = usings $0 "\n"; next }
  inside { code = code $0 "\n" }
  END { printf "%s", calls > (folder "/Program.cs") }
' "${pages[@]}"
count=$(grep -c Snippet_ "$work/consumer/snippets/Program.cs") || fail "no readme has a block of code behind <!-- snippet: name -->"
(cd "$work/consumer/snippets" && dotnet run -v q)
echo "$count snippets compiled and run"
for name in $libraries; do
  cmp "$work/packages/$name.$version.nupkg" "$work/cache/${name,,}/$version/${name,,}.$version.nupkg" || fail "$name was not restored from the packages just packed"
done

say "Publish a program ahead of time"
project "$work/consumer/native" "<PublishAot>true</PublishAot><InvariantGlobalization>true</InvariantGlobalization>" "$(references LocationScore LocationScore.Data)"
cat > "$work/consumer/native/Program.cs" << 'END'
using System.Globalization;
using LocationScore.Data;
using LocationScore.Scoring;

var hangzhou = Scorer.Compile(ReadyModels.Find("service-outsourcing")!, Cities2011.Facts).Score().Find("hangzhou")!;
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Hangzhou {hangzhou.Rank} {hangzhou.Score:F4}"));
END
case $(uname -m) in x86_64) rid=linux-x64 ;; aarch64) rid=linux-arm64 ;; *) fail "no runtime identifier for $(uname -m)" ;; esac
(cd "$work/consumer/native" && dotnet publish --nologo -v q -warnaserror -r "$rid" -o "$work/native")
said=$("$work/native/native")
echo "$said"
[ "$said" = "Hangzhou 5 0.5657" ] || fail "the ahead-of-time program said '$said'"

# Milliseconds of the middle one of fifteen runs of a command.
middle() {
  local run from
  for run in $(seq 15); do
    from=$(date +%s%N)
    "$@" > /dev/null
    echo $((($(date +%s%N) - from) / 1000))
  done | sort -n | sed -n '8s/...$//p'
}
echo "size $(stat -c %s "$work/native/native") bytes, start to end $(middle "$work/native/native") ms"

say "Install the tool and run it in an empty folder"
[ -e "$work/packages/LocationScore.Cli.$version.nupkg" ] || fail "there is no package LocationScore.Cli"
(cd "$work/consumer" && dotnet tool install LocationScore.Cli --version "$version" --tool-path "$work/tools" --add-source "$work/packages")
project "$work/consumer/empty" "<InvariantGlobalization>true</InvariantGlobalization>" ""
echo 'Console.WriteLine("Hangzhou");' > "$work/consumer/empty/Program.cs"
(cd "$work/consumer/empty" && dotnet build --nologo -v q -c Release -o "$work/empty")
mkdir "$work/nothing"
cd "$work/nothing"
"$work/tools/locationscore" rank | tee "$work/ranking.txt"
grep -q Hangzhou "$work/ranking.txt" || fail "locationscore rank does not name Hangzhou"
[ -z "$(ls -A)" ] || fail "locationscore rank left files behind"
empty=$(middle "$work/empty/empty")
version_time=$(middle "$work/tools/locationscore" --version)
rank_time=$(middle "$work/tools/locationscore" rank)
echo "start to end, middle of 15: empty console $empty ms, locationscore --version $version_time ms, locationscore rank $rank_time ms"
