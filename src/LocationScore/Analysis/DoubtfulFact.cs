using LocationScore.Descriptions;

namespace LocationScore.Analysis;

/// <summary>A cell that nobody vouches for: assumed, filled in, not trusted, or of another time.</summary>
internal sealed record DoubtfulFact(int Location, string Indicator, CellMarks Marks, double? Used, double? Reported)
{
    /// <summary>Each once, whatever the number of criteria that it feeds, in the order of locations and criteria.</summary>
    internal static List<DoubtfulFact> All(ModelDescription description, CellMarks doubts)
    {
        var all = new List<DoubtfulFact>();
        var seen = new HashSet<(int, string)>();
        for (int i = 0; i < description.Locations.Length; i++)
        {
            foreach (var criterion in description.Criteria)
            {
                var cell = criterion.Cell(i);
                if ((cell.Marks & doubts) == 0) continue;
                if (description.IsFact(criterion.Indicator.Id))
                {
                    if (seen.Add((i, criterion.Indicator.Id))) all.Add(new(i, criterion.Indicator.Id, cell.Marks & doubts, cell.Used,
                        cell.Fact));
                    continue;
                }

                // A derived number is moved through the facts that it is made of.
                foreach (string input in description.Facts.Indicators.Select(static one => one.Id)
                    .Where(id => id != criterion.Indicator.Id && Feeds(description, id, criterion.Index)))
                {
                    double? value = description.Facts[description.Locations[i].Id, input]?.Value;
                    if (value is not null && seen.Add((i, input))) all.Add(new(i, input, cell.Marks & doubts, value, value));
                }
            }
        }

        return all;
    }

    private static bool Feeds(ModelDescription description, string indicator, int criterion) =>
        description.IsFact(indicator) && description.CriteriaFedBy(indicator).Contains(criterion);
}
