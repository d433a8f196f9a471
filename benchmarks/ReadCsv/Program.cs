using System.Globalization;
using LocationScore.Tables;

// The reading alone, for a comparison of whole processes: ReadCsv FILE prints the number of facts and the sum of the first indicator over a thousand rows.
var table = FactsReader.Read([FactsInput.Csv(() => File.OpenRead(args[0]), args[0])]).Table;
double sum = 0;
foreach (var fact in table.Facts.Take(Math.Min(1_000, table.Locations.Length))) sum += fact.Value ?? 0;
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{table.FactCount} {sum:F3}"));
