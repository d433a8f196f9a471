using System.Globalization;
using LocationScore.Weighting;

namespace LocationScore;

/// <summary>Turns judgements about locations into a column of facts.</summary>
internal static class JudgedColumn
{
    internal static (Indicator Indicator, FactColumn Column) Of(JudgedIndicator judged, FactTable facts, string path,
        List<Problem> problems, List<Notice> notices)
    {
        int n = facts.Locations.Length;
        var values = new double[n];
        var cells = new Fact?[n];
        string how = "judged: " + judged.By.Info.Name;
        var found = new List<Problem>();
        if (judged.Judge(found) is { } result)
        {
            for (int k = 0; k < judged.Locations.Length; k++)
            {
                if (facts.FindLocation(judged.Locations[k]) is null) continue; // left out of a smaller table
                int at = facts.LocationPosition(judged.Locations[k]);
                values[at] = result.Weights[k];
                cells[at] = new(judged.Locations[k], judged.Id, result.Weights[k], judged.Unit, Quality: FactQuality.Estimate, Note: how);
            }

            notices.Add(new(NoticeCodes.Judged, Sentence(judged, result), Node: judged.Id));
            foreach (string remark in result.Remarks)
                notices.Add(new(NoticeCodes.Remark, $"{judged.Id}, {judged.By.Info.Name}: {remark}", Node: judged.Id));
        }

        problems.AddRange(found.Select(problem => problem with { Path = $"{path}.by" }));
        bool[] present = Array.ConvertAll(cells, static cell => cell is not null);
        return (new(judged.Id, judged.Name ?? judged.Id, judged.Unit, how),
            new(values, Array.TrueForAll(present, static p => p) ? null : present, cells));
    }

    /// <summary>Where the values come from, with the single numbers of the weighting, such as λmax and the consistency ratio.</summary>
    private static string Sentence(JudgedIndicator judged, WeightingResult result)
    {
        var numbers = result.Steps.Where(static step => step.Values.Length == 1)
            .Select(static step => string.Create(CultureInfo.InvariantCulture, $"{step.Name} {step.Values[0]:0.####}"));
        string places = judged.Locations.Length == 1 ? "1 location" : string.Create(CultureInfo.InvariantCulture,
            $"{judged.Locations.Length} locations");
        string text = $"{judged.Name ?? judged.Id}: its values are priorities of {places}, judged by {judged.By.Info.Name}";
        return text + (string.Join(", ", numbers) is { Length: > 0 } said ? $" ({said})." : ".");
    }
}
