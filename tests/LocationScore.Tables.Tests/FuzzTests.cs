using System.IO.Compression;
using System.Text;
using LocationScore.Tables.Tests.Golden;

namespace LocationScore.Tables.Tests;

/// <summary>Tables with random damage: a table or problems come out, never an exception. LOCATIONSCORE_MUTATIONS says how many; tests/fuzz-tables.sh runs the long form.</summary>
public class FuzzTests
{
    private static readonly string[] s_texts =
    [
        "location,indicator,value,unit,year,source,quality,note\nhz,rent,12.5,CNY,2011,Yearbook,official,\"a, b\"\nsz,rent,-3e2,CNY,,,,\n",
        "location,name,group,year,rent [CNY],population [persons]\nhz,Hangzhou,Delta,2011,3.5,7\nsz,Suzhou,Delta,2010,,7\n",
        "location;rent;population\n[unit];CNY;persons\n[year];2011;2010\nhz;3,5;7\n\"New\nYork\";1.000;\"2\"\n",
        "sep=\t\r\nlocation\tindicator\tvalue\tunit\talternative\r\nhz\trent\t3\tCNY\t1\r\nhz\trent\t3\tCNY\t\r\n",
    ];

    private static readonly string[] s_pieces =
        [",", ";", "\t", "\n", "\r", "\r\n", "\"", "\"\"", "[year]", "[unit]", "location", "value", "indicator", "year", "1e999", "-", "..", "1.234", "1,5", "12%", "5 b", "\0", "\uFEFF", "\u0301", "=1", "'", "9999999999999999999", "2011"];

    private static readonly TableOptions[] s_options =
    [
        TableOptions.Strict,
        new() { Decimal = DecimalSign.Comma, Missing = ["-", ".."], Year = YearChoice.Latest, FindHeader = true, UsualWords = true },
        new() { Year = YearChoice.Of(2011) },
    ];

    private static int Mutations => int.TryParse(Environment.GetEnvironmentVariable("LOCATIONSCORE_MUTATIONS"), out int count) ? count : 1_000;

    [Fact]
    public void Damaged_text_never_throws()
    {
        byte[][] seeds = [.. s_texts.Select(Encoding.UTF8.GetBytes), Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(s_texts[0])).ToArray(), .. FaultTests.Files().Where(static name => name.EndsWith(".csv", StringComparison.Ordinal)).Select(static name => FaultTests.Bytes(name))];
        var random = new Random(20_111_129);
        for (int k = 0; k < Mutations; k++)
        {
            byte[] bytes = Damaged(seeds[random.Next(seeds.Length)], random);
            Try(bytes, options => FactsCsv.TryRead(bytes, "t.csv", options, out _, out _), random);
        }
    }

    [Fact]
    public void Damaged_workbooks_never_throw()
    {
        byte[][] seeds = [Written(), .. FaultTests.Files().Where(static name => name.EndsWith(".xlsx", StringComparison.Ordinal)).Select(static name => FaultTests.Bytes(name))];
        var random = new Random(20_111_130);
        for (int k = 0; k < Mutations; k++)
        {
            byte[] seed = seeds[random.Next(seeds.Length)];
            byte[] bytes = random.Next(3) == 0 ? Damaged(seed, random) : DamagedInside(seed, random);
            Try(bytes, options => FactsXlsx.TryRead(bytes, "t.xlsx", options, out _, out _), random);
        }
    }

    private static void Try(byte[] bytes, Action<TableOptions> read, Random random)
    {
        try
        {
            read(s_options[random.Next(s_options.Length)]);
        }
        catch (Exception e)
        {
            Assert.Fail($"{e}\n{Convert.ToBase64String(bytes)}");
        }
    }

    private static byte[] Damaged(byte[] seed, Random random)
    {
        var bytes = seed.ToList();
        for (int n = random.Next(1, 6); n > 0; n--)
        {
            int at = random.Next(bytes.Count + 1);
            switch (random.Next(5))
            {
                case 0 when bytes.Count > 0:
                    bytes[Math.Min(at, bytes.Count - 1)] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(random.Next(20), bytes.Count - at));
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(40), bytes.Count - at)));
                    break;
                case 3 when bytes.Count > 0:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                default:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(s_pieces[random.Next(s_pieces.Length)]));
                    break;
            }
        }

        return [.. bytes];
    }

    /// <summary>Damage inside a part of the workbook, whose archive stays whole.</summary>
    private static byte[] DamagedInside(byte[] seed, Random random)
    {
        using var stream = new MemoryStream();
        stream.Write(seed);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.Entries[random.Next(zip.Entries.Count)];
            string name = entry.FullName;
            byte[] content;
            using (var part = entry.Open())
            {
                using var copy = new MemoryStream();
                part.CopyTo(copy);
                content = copy.ToArray();
            }

            entry.Delete();
            using var changed = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
            changed.Write(Damaged(content, random));
        }

        return stream.ToArray();
    }

    private static byte[] Written()
    {
        using var stream = new MemoryStream();
        FactsXlsx.Write(FactsCsv.Read(Encoding.UTF8.GetBytes(s_texts[0]), "t.csv").Table, stream);
        return stream.ToArray();
    }
}
