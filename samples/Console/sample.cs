// Ranks four cities for an office by facts and weights of one's own, says why, and how sure. Run it: dotnet run sample.cs
#:project ../../src/LocationScore/LocationScore.csproj
#:property PublishAot=false
using System.Globalization;
using LocationScore;
using LocationScore.Analysis;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

(string City, double Rent, int Graduates)[] offices = [("Leipzig", 14.5, 6200), ("Dresden", 13.9, 7100), ("Halle", 10.1, 5200), ("Chemnitz", 8.2, 1900)];

var facts = FactTable.From(offices, office => office.City)
    .Column("rent", "EUR/m2/month", office => office.Rent)
    .Column("graduates", "persons", office => office.Graduates)
    .Build();

var model = new ScoringModel("office", "Office", Criteria:
[
    new Criterion("rent", "rent", "EUR/m2/month", Direction.Cost, Weight: 2, ValueFunction.Linear(worst: 18, best: 6), MissingPolicy.Reject),
    new Criterion("graduates", "graduates", "persons", Direction.Benefit, Weight: 3, ValueFunction.Linear(worst: 1000, best: 8000), MissingPolicy.Reject),
]);

// Everything that is wrong with model or facts is told here, at once; after it nothing throws.
var scorer = Scorer.Compile(model, facts);
var result = scorer.Score();

foreach (var city in result.Ranking)
{
    Console.WriteLine($"{city.Rank}. {city.Location.Name} {city.Score:0.000}");
    foreach (var part in city.Contributions) Console.WriteLine($"   {part.Criterion.Id}: {part.Raw} {part.Criterion.Unit}, {part.Points:0.000} points");
}

foreach (var range in scorer.RankIntervals(options => options with { Within = 0.2 }).Intervals)
    Console.WriteLine($"{result.Find(range.Location)!.Location.Name}: rank {range.Best.Rank} to {range.Worst.Rank} with each weight within ±20 %");
