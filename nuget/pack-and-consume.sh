#!/usr/bin/env bash
# Packs every package twice, from two copies of this tree, and compares the bits; then uses the packages as a stranger would:
# compiles and runs the code of the readmes and the laws of the samples against them, starts the web application of the readme and asks it, publishes an
# ahead-of-time program, installs the tool, runs it and compares its native package with the portable one.
# Usage: nuget/pack-and-consume.sh [--report FILE] [folder that keeps the packages]
# The report has sizes and start-up times; benchmarks/results/packages.md is one. Writes nothing else into this tree. Needs the .NET SDK, git, a C compiler and zlib's headers.
set -euo pipefail
export LC_ALL=C.UTF-8 DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_UI_LANGUAGE=en CI=true
home=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
web=
trap 'if [ -n "$web" ]; then kill "$web" 2> /dev/null || true; fi; rm -rf "$work"' EXIT
report=
if [ "${1:-}" = --report ]; then mkdir -p "$(dirname "$2")"; report=$(realpath "$2"); shift 2; fi
fail() { echo "pack-and-consume: $*" >&2; exit 1; }
say() { printf '\n== %s\n' "$*"; }

command -v clang > /dev/null || command -v gcc > /dev/null || fail "no C compiler: install clang or gcc, and zlib1g-dev, for ahead-of-time publishing"
version=$(sed -n 's:.*<Version>\(.*\)</Version>.*:\1:p' "$home/Directory.Build.props")

say "Pack $version twice, from two folders"
mkdir "$work/packages"
mkdir "$work/one"
git clone --quiet --no-hardlinks "$home" "$work/one/LocationScore"
# The repository's own address, from which the packages take theirs and the links to the sources.
if origin=$(git -C "$home" remote get-url origin 2> /dev/null); then git -C "$work/one/LocationScore" remote set-url origin "$origin"; fi
# What is not committed yet is packed too, so that the script also serves before a commit.
(cd "$home" && git ls-files --cached --others --exclude-standard -z | while IFS= read -r -d '' file; do if [ -e "$file" ]; then printf '%s\0' "$file"; fi; done |
  tar --create --null --files-from=-) | tar --extract --directory "$work/one/LocationScore"
cp -r "$work/one" "$work/two"
stamp=$(git -C "$work/one/LocationScore" log -1 --pretty=%ct)
# Both at once: restoring, compiling and linking take turns on the processors. What analysers say, the build of the tree says.
pack() {
  for project in "$work/$1"/LocationScore/src/*/*.csproj; do
    # The program that reads databases holds 100 MB that others have compressed already: packed once, from the first copy.
    if [[ "$1" = two && "$project" = *DuckDb.csproj ]]; then continue; fi
    dotnet pack "$project" --nologo -v q -warnaserror -p:NativeTool=true -p:RunAnalyzers=false -p:DeterministicTimestamp="$stamp" -o "$work/$1/packages" || return 1
  done
}
pack two &
other=$!
pack one || fail "the first copy does not pack"
wait "$other" || fail "the second copy does not pack"
for package in "$work"/one/packages/*; do
  if [[ "$package" = *DuckDb* ]]; then continue; fi
  cmp "$package" "$work/two/packages/$(basename "$package")" || fail "$(basename "$package") differs between two packs"
done
cp "$work"/one/packages/* "$work/packages/"
if [ $# -gt 0 ]; then mkdir -p "$1" && cp "$work"/packages/* "$1/"; fi
(cd "$work/packages" && sha256sum ./*.nupkg && du -b ./*nupkg)
rm -rf "$work/one" "$work/two"

# From here on nothing of this tree is used but its readmes. The default source stays for what the packages need;
# the cache of packages is a new one, so that no older build can step in.
mkdir -p "$work/consumer/snippets" "$work/consumer/web" "$work/consumer/native" "$work/consumer/empty"
cat > "$work/consumer/nuget.config" << END
<configuration>
  <config><add key="globalPackagesFolder" value="$work/cache" /></config>
  <packageSources><add key="packed" value="$work/packages" /></packageSources>
</configuration>
END
for stop in Directory.Build.props Directory.Build.targets Directory.Packages.props; do echo '<Project />' > "$work/consumer/$stop"; done
references() { for name in "$@"; do echo "<PackageReference Include=\"$name\" Version=\"[$version]\" />"; done; }
project() {  # folder, extra properties, references, kind of SDK
  cat > "$1/$(basename "$1").csproj" << END
<Project Sdk="Microsoft.NET.Sdk${4:-}">
  <PropertyGroup>
    <OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable><ImplicitUsings>enable</ImplicitUsings>
    <TreatWarningsAsErrors>true</TreatWarningsAsErrors>$2
  </PropertyGroup>
  <ItemGroup>$3</ItemGroup>
</Project>
END
}

# The runner and the versions that this tree tests with.
test_packages() {
  for name in xunit.v3.mtp-v2 FsCheck.Xunit.v3; do sed -n "s|.*<PackageVersion \(Include=\"$name\" Version=.*\)|<PackageReference \1|p" "$home/Directory.Packages.props"; done
}

say "Look through the packages"
mkdir "$work/consumer/check"
cp "$home/nuget/CheckPackages.cs" "$work/consumer/check/Program.cs"
project "$work/consumer/check" "" ""
(cd "$work/consumer/check" && dotnet run -v q -- "$work/packages")

say "Compile and run the code of the readmes against the packages"
libraries=$(cd "$work/packages" && for file in *.nupkg; do name=${file%."$version".nupkg}; [[ "$name" = LocationScore.Cli* || "$name" = LocationScore.DuckDb ]] || echo "$name"; done)
# shellcheck disable=SC2086 # one word per package
project "$work/consumer/snippets" "" "$(references $libraries)<PackageReference Include=\"Microsoft.Extensions.Hosting\" Version=\"10.0.0\" /><PackageReference Include=\"FsCheck\" Version=\"3.6.0\" />"
pages=()
for name in $libraries; do pages+=("$home/nuget/$name.md"); done
pages+=("$home/README.md" "$home"/docs/*.md)
# Each block becomes a class of its own; its using lines go to the top of the file. The web application is a program of its own.
awk -v folder="$work/consumer/snippets" -v web="$work/consumer/web/Program.cs" '
  /^<!-- snippet: [a-z0-9-]+ -->$/ { name = $3; gsub(/[^a-z0-9]/, "_", name); next }
  /^```csharp$/ && name != "" && !(name in done) { inside = 1; usings = ""; code = ""; next }
  /^```$/ && inside && name == "in_your_app" {
    printf "%s\nvar builder = WebApplication.CreateBuilder(args);\n%sapp.MapHealthChecks(\"/health\");\napp.Run();\n", usings, code > web
    done[name] = 1; inside = 0; name = ""; next
  }
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

say "Test a model as researchers do, in C# and in F#"
# The samples, word for word, but with the packages in place of the sources, and with the FSharp.Core that the compiler brings.
for laws in LawsCSharp LawsFSharp; do
  mkdir "$work/consumer/$laws"
  cp "$home/samples/$laws"/ModelLaws.* "$work/consumer/$laws/"
  project "$work/consumer/$laws" "<UseMicrosoftTestingPlatformRunner>true</UseMicrosoftTestingPlatformRunner>" "$(references LocationScore.Data LocationScore.FsCheck)$(test_packages)"
done
sed -i 's|<Nullable>enable</Nullable>||; s|<ItemGroup>|<ItemGroup><Compile Include="ModelLaws.fs" />|' "$work/consumer/LawsFSharp/LawsFSharp.csproj"
mv "$work/consumer/LawsFSharp/LawsFSharp.csproj" "$work/consumer/LawsFSharp/LawsFSharp.fsproj"
for laws in LawsCSharp LawsFSharp; do
  (cd "$work/consumer/$laws" && dotnet run -v q -- --no-ansi --progress off) > "$work/laws.txt" 2>&1 || { cat "$work/laws.txt"; fail "$laws does not run on the packages"; }
  grep -q '^ *succeeded: 5$' "$work/laws.txt" || { cat "$work/laws.txt"; fail "$laws did not run its five laws"; }
  echo "$laws: five laws"
done

say "Start the web application of the readme and ask it"
[ -e "$work/consumer/web/Program.cs" ] || fail "no readme has the block in-your-app"
sed -n '/^<!-- file: .*appsettings.json -->$/,/^```$/p' "$home/nuget/LocationScore.Extensions.DependencyInjection.md" | sed '1,2d;$d' > "$work/consumer/web/appsettings.json"
grep -q '"LocationScore"' "$work/consumer/web/appsettings.json" || fail "the readme does not show an appsettings.json"
project "$work/consumer/web" "" "$(references LocationScore.Data LocationScore.Extensions.DependencyInjection)" .Web
(cd "$work/consumer/web" && dotnet build --nologo -v q -o "$work/web")
# Starts it in its folder with further environment, on a port that is free, and waits until it listens or ends.
start_web() {
  (cd "$work/web" && exec env ASPNETCORE_URLS=http://127.0.0.1:0 "$@" ./web) > "$work/web.txt" 2>&1 &
  web=$!
  for _ in $(seq 600); do
    port=$(sed -n 's|.*Now listening on: http://127.0.0.1:\([0-9]*\).*|\1|p' "$work/web.txt")
    if [ -n "$port" ] || ! kill -0 "$web" 2> /dev/null; then return; fi
    sleep 0.1
  done
}
ask() {  # the last line of the answer
  exec 3<> "/dev/tcp/127.0.0.1/$port"
  printf 'GET %s HTTP/1.0\r\n\r\n' "$1" >&3
  tail -n 1 <&3
  exec 3>&-
}
for winner in Beijing: Shenzhen:LocationScore__Weights__ip_protection=10000; do
  start_web "ANY=any" ${winner#*:}
  [ -n "$port" ] || { cat "$work/web.txt"; fail "the web application did not start"; }
  said="$(ask /winner), $(ask /health)"
  kill "$web" && wait "$web" || true
  web=
  echo "${winner#*:} $said"
  [ "$said" = "${winner%%:*}, Healthy" ] || fail "the web application said '$said'"
done
start_web LocationScore__Weights__talent_pol=1
[ -z "$port" ] || fail "the web application started with a wrong weight"
if wait "$web"; then web=; fail "the web application ended as if a wrong weight were right"; fi
web=
grep -q "did you mean 'talent-pool'?" "$work/web.txt" || { cat "$work/web.txt"; fail "the web application does not say what is wrong"; }
echo "LocationScore__Weights__talent_pol=1 stops the start"

say "Publish a program ahead of time"
project "$work/consumer/native" "<PublishAot>true</PublishAot><InvariantGlobalization>true</InvariantGlobalization>" "$(references LocationScore LocationScore.Data)"
cat > "$work/consumer/native/Program.cs" << 'END'
using System.Globalization;
using LocationScore;
using LocationScore.Data;

var hangzhou = Scorer.Compile(ReadyModels.Find("service-outsourcing")!, Cities2011.Facts).Score().Find("hangzhou")!;
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Hangzhou {hangzhou.Rank} {hangzhou.Score:F4}"));
END
native_tool=$(basename "$(ls "$work"/packages/LocationScore.Cli.*-*."$version".nupkg)")
rid=${native_tool#LocationScore.Cli.} rid=${rid%."$version".nupkg}
(cd "$work/consumer/native" && dotnet publish --nologo -v q -warnaserror -r "$rid" -o "$work/native")
said=$("$work/native/native")
echo "$said"
[ "$said" = "Hangzhou 5 0.5657" ] || fail "the ahead-of-time program said '$said'"

say "Embed scoring as a stranger would, with the runtime and ahead of time"
mkdir "$work/consumer/stranger"
cp "$home/nuget/Stranger.cs" "$work/consumer/stranger/Program.cs"
project "$work/consumer/stranger" "<PublishAot>true</PublishAot><InvariantGlobalization>true</InvariantGlobalization><JsonSerializerIsReflectionEnabledByDefault Condition=\"'\$(Reflection)' == 'true'\">true</JsonSerializerIsReflectionEnabledByDefault>" "$(references LocationScore)"
(cd "$work/consumer/stranger" && dotnet run -v q -p:Reflection=true) | tee "$work/stranger.txt"
grep -q "A stranger found everything." "$work/stranger.txt" || fail "the stranger did not find everything"
(cd "$work/consumer/stranger" && dotnet publish --nologo -v q -warnaserror -r "$rid" -o "$work/stranger")
[ "$("$work/stranger/stranger")" = "$(cat "$work/stranger.txt")" ] || fail "ahead of time the stranger found something else"

say "Subclasses that would be ignored do not compile"
mkdir "$work/consumer/closed"
project "$work/consumer/closed" "" "$(references LocationScore)"
families=(MissingPolicy ValueFunction Normalisation Aggregation OutlierTreatment DerivedIndicator Bands ModelNode)
{
  echo 'using LocationScore; Console.WriteLine();'
  for family in "${families[@]}"; do echo "sealed record My$family : $family;"; done
} > "$work/consumer/closed/Program.cs"
if (cd "$work/consumer/closed" && dotnet build --nologo -v q) > "$work/closed.txt" 2>&1; then fail "subclasses of closed families compile"; fi
if grep -q CS0246 "$work/closed.txt"; then cat "$work/closed.txt"; fail "a family is not found"; fi
for k in "${!families[@]}"; do
  grep -q "Program.cs($((k + 2)),.*error CS" "$work/closed.txt" || { cat "$work/closed.txt"; fail "a subclass of ${families[k]} compiles"; }
done
echo "${families[*]}: closed"

say "Install the tool and run it in an empty folder"
[ -e "$work/packages/LocationScore.Cli.$version.nupkg" ] || fail "there is no package LocationScore.Cli"
(cd "$work/consumer" && dotnet tool install LocationScore.Cli --version "$version" --tool-path "$work/tools" --add-source "$work/packages")
project "$work/consumer/empty" "<InvariantGlobalization>true</InvariantGlobalization>" ""
echo 'Console.WriteLine("Hangzhou");' > "$work/consumer/empty/Program.cs"
(cd "$work/consumer/empty" && dotnet build --nologo -v q -c Release -o "$work/empty")
mkdir "$work/nothing"
cd "$work/nothing"
# Without the runtime: the native package was chosen, and needs nothing beside itself.
env -i PATH=/usr/bin:/bin HOME="$work/nothing" "$work/tools/locationscore" rank | tee "$work/ranking.txt"
grep -q Hangzhou "$work/ranking.txt" || fail "locationscore rank does not name Hangzhou"
[ -z "$(ls -A)" ] || fail "locationscore rank left files behind"

say "Install the program that reads databases, and reach it from the native tool"
says_duckdb() { env -i PATH=/usr/bin:/bin HOME="$work/nothing" DOTNET_ROOT="$(dirname "$(readlink -f "$(command -v dotnet)")")" "$work/tools/locationscore" rank --data duckdb:cities.parquet > "$work/duckdb.txt" 2>&1 || true; }
says_duckdb
grep -q "dotnet tool install --global LocationScore.DuckDb" "$work/duckdb.txt" || fail "the tool does not name the program that reads databases"
(cd "$work/consumer" && dotnet tool install LocationScore.DuckDb --version "$version" --tool-path "$work/tools" --add-source "$work/packages")
# Beside the tool it is found; DuckDB runs, and says what it finds.
says_duckdb
grep -q "There is no such file" "$work/duckdb.txt" || { cat "$work/duckdb.txt"; fail "the tool does not reach the program that reads databases"; }
printf '{"protocol":1,"source":"postgres:?query=x"}' | PGPORT=1 "$work/tools/locationscore-duckdb" rows > "$work/duckdb.txt" 2>&1 || true
grep -q "cannot be reached" "$work/duckdb.txt" || { cat "$work/duckdb.txt"; fail "the driver of PostgreSQL is not there"; }

say "Compare the native tool with the portable one"
cat > "$work/consumer/zip.proj" << 'END'
<Project>
  <Target Name="Unzip"><Unzip SourceFiles="$(From)" DestinationFolder="$(To)" /></Target>
  <Target Name="Zip"><ZipDirectory SourceDirectory="$(From)" DestinationFile="$(To)" /></Target>
</Project>
END
unzip() { dotnet msbuild "$work/consumer/zip.proj" -nologo -v:q -t:Unzip -p:From="$1" -p:To="$2"; }
unzip "$work/packages/LocationScore.Cli.any.$version.nupkg" "$work/portable"
portable=$(ls "$work"/portable/tools/*/any/LocationScore.Cli.dll)
# A workbook that neither tool wrote.
book="$work/book"
mkdir -p "$book/_rels" "$book/xl/_rels"
kinds=application/vnd.openxmlformats-officedocument.spreadsheetml rels=http://schemas.openxmlformats.org/officeDocument/2006/relationships main=http://schemas.openxmlformats.org/spreadsheetml/2006/main
echo "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/><Override PartName='/xl/workbook.xml' ContentType='$kinds.sheet.main+xml'/><Override PartName='/xl/facts.xml' ContentType='$kinds.worksheet+xml'/></Types>" > "$book/[Content_Types].xml"
echo "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='a' Type='$rels/officeDocument' Target='xl/workbook.xml'/></Relationships>" > "$book/_rels/.rels"
echo "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='b' Type='$rels/worksheet' Target='facts.xml'/></Relationships>" > "$book/xl/_rels/workbook.xml.rels"
echo "<workbook xmlns='$main' xmlns:r='$rels'><sheets><sheet name='facts' sheetId='1' r:id='b'/></sheets></workbook>" > "$book/xl/workbook.xml"
{
  echo "<worksheet xmlns='$main'><sheetData>"
  for row in location,indicator,value,unit,year Hangzhou,talent,1000,persons,2011 Suzhou,talent,1200,persons,2011; do
    echo "<row>"
    for cell in ${row//,/ }; do case $cell in [0-9]*) echo "<c><v>$cell</v></c>" ;; *) echo "<c t='inlineStr'><is><t>$cell</t></is></c>" ;; esac; done
    echo "</row>"
  done
  echo "</sheetData></worksheet>"
} > "$book/xl/facts.xml"
dotnet msbuild "$work/consumer/zip.proj" -nologo -v:q -t:Zip -p:From="$book" -p:To="$work/facts.xlsx"
use() {  # folder, words of the program: everything that reads or writes files, and the mistakes people make
  mkdir "$1" && cd "$1"
  shift
  tool=("$@")
  export COLUMNS=120 NO_COLOR=1
  go() {
    echo "## $*" >> said.txt
    "${tool[@]}" "$@" >> said.txt 2>&1 || echo "exit code $?" >> said.txt
  }
  go --version
  go help
  go init my-study
  go schema model
  go methods topsis
  go check --model my-study/model.jsonc --data my-study/facts.csv
  go rank --model my-study/model.jsonc --data my-study/facts.csv --out own.json
  go replay own.json
  for format in table json csv markdown; do go rank --format $format; done
  for file in ranking.xlsx ranking.json ranking.csv ranking.md; do go rank --profile talent-first --out $file; done
  go explain Hangzhou --versus Suzhou
  go explain Hangzhou --versus Suzhou --out gap.xlsx
  go compare --methods all
  go compare --profiles service-outsourcing,talent-first,finance-first --format json
  go data --format csv
  go data population --out population.csv
  go data Hangzhou --out hangzhou.xlsx
  printf 'location;talent [persons];rent [CNY]\nHangzhou;1000;3.5\nSuzhou;1200;4\n' > wide.csv
  go data --data wide.csv --format json
  go data rent --data wide.csv
  go data --data ../facts.xlsx --format json
  go data talent --data ../facts.xlsx
  sed 's/"weight"/"wieght"/' my-study/model.jsonc > wrong.jsonc
  go check --model wrong.jsonc
  go rank --model missing.jsonc
  go rank --data ranking.xlsx
  go rank --data my-study/facts.json --model my-study/model.jsonc --profile my-study/profile.jsonc
  go rnak
  go rank --set talent-pol=3
}
(use "$work/native-use" "$work/tools/locationscore")
(use "$work/portable-use" dotnet "$portable")
for folder in native-use portable-use; do
  for book in "$work/$folder"/*.xlsx; do unzip "$book" "${book%.xlsx}-parts" && rm "$book"; done
done
diff -r "$work/native-use" "$work/portable-use" || fail "the native tool differs from the portable one"
# The mistakes, in their order; everything else must succeed.
[ "$(sed -n 's/^exit code //p' "$work/native-use/said.txt" | tr '\n' ' ')" = "1 2 2 2 2 " ] || { cat "$work/native-use/said.txt"; fail "other commands failed than the five mistakes"; }
echo "$(grep -c '^## ' "$work/native-use/said.txt") commands give the same bytes"

say "Measure the start-up"
names=(empty version rank portable native)
commands=("$work/empty/empty" "$work/tools/locationscore --version" "$work/tools/locationscore rank" "dotnet $portable rank" "$work/native/native")
# Round by round, so that whatever else the machine does falls on all alike.
for _ in $(seq 15); do
  for k in "${!names[@]}"; do
    from=$(date +%s%N)
    ${commands[k]} > /dev/null
    echo $((($(date +%s%N) - from) / 100000)) >> "$work/${names[k]}.times"
  done
done
# The k-th smallest of fifteen, in milliseconds.
time_of() { sort -n "$work/$1.times" | sed -n "$2s/.$/.&/p"; }
row() {  # description, name
  awk -v text="$1" -v best="$(time_of "$2" 1)" -v middle="$(time_of "$2" 8)" -v empty="$(time_of empty 1)" 'BEGIN { printf "| %s | %.1f | %.1f | %.1f | %.2f |\n", text, best, middle, best - empty, best / empty }'
}
{
  echo "# Packages: sizes and start-up"
  echo
  echo "Written by \`nuget/pack-and-consume.sh --report benchmarks/results/packages.md\` for version $version. Compare ratios and bytes, not times."
  echo
  echo "$(sed -n 's/^model name[^:]*: *//p' /proc/cpuinfo | head -1), $(nproc) processors; $(. /etc/os-release && echo "$PRETTY_NAME"); .NET SDK $(dotnet --version)"
  echo
  echo "| file | bytes |"
  echo "|---|---:|"
  (cd "$work/packages" && for file in *.nupkg *.snupkg; do echo "| $file | $(stat -c %s "$file") |"; done)
  echo "| program published ahead of time: scores the embedded cities and prints Hangzhou | $(stat -c %s "$work/native/native") |"
  echo "| \`locationscore\`, native ($rid) | $(stat -c %s "$work"/tools/.store/*/"$version"/*/"$version"/tools/any/"$rid"/LocationScore.Cli) |"
  echo
  echo "Start to end of a process, best and middle of 15 runs taken in turn; more and ratio compare the best with that of the empty console."
  echo
  echo "| command | best, ms | middle, ms | more, ms | ratio |"
  echo "|---|---:|---:|---:|---:|"
  row "empty .NET console" empty
  row "\`locationscore --version\`" version
  row "\`locationscore rank\`" rank
  row "\`locationscore rank\` of the portable package" portable
  row "the program published ahead of time" native
} > "$work/report.md"
cat "$work/report.md"
if [ -n "$report" ]; then cp "$work/report.md" "$report"; fi
