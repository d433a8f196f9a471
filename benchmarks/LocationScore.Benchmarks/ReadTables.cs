using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using LocationScore.Tables;

namespace LocationScore.Benchmarks;

/// <summary>What does it cost to read a CSV file of 20 indicators into a fact table and to write it, in memory?</summary>
[MemoryDiagnoser]
public class ReadTables
{
    private const int Indicators = 20;

    private byte[] _wide = [];
    private byte[] _long = [];
    private FactTable _table = null!;

    [Params(1_000, 20_000)]
    public int Locations { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _wide = Csv(Locations);
        _table = FactsCsv.Read(_wide, "wide.csv").Table;
        using var stream = new MemoryStream();
        FactsCsv.Write(_table, stream);
        _long = stream.ToArray();
    }

    [Benchmark(Baseline = true, Description = "read the wide form")]
    public FactsReading Wide() => FactsCsv.Read(_wide, "wide.csv");

    [Benchmark(Description = "read the long form")]
    public FactsReading Long() => FactsCsv.Read(_long, "long.csv");

    [Benchmark(Description = "write the long form")]
    public void Write() => FactsCsv.Write(_table, Stream.Null);

    /// <summary>A wide table of numbers with six digits.</summary>
    internal static byte[] Csv(int locations)
    {
        double[] values = Workload.Columns(locations, Indicators);
        var text = new StringBuilder("location");
        for (int j = 0; j < Indicators; j++) text.Append(CultureInfo.InvariantCulture, $",indicator{j} [u]");
        for (int i = 0; i < locations; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"\nlocation-{i}");
            for (int j = 0; j < Indicators; j++) text.Append(CultureInfo.InvariantCulture, $",{values[(j * locations) + i]:0.####}");
        }

        return Encoding.UTF8.GetBytes(text.Append('\n').ToString());
    }
}
