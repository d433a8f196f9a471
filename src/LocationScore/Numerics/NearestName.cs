namespace LocationScore.Numerics;

/// <summary>Finds the known name that an unknown one was probably meant to be.</summary>
internal static class NearestName
{
    private const int LongestCompared = 100;

    /// <summary>Returns the nearest name within a third of its length (at least two edits), or null; ties go to the first.</summary>
    internal static string? Of(string unknown, IEnumerable<string> known)
    {
        if (unknown.Length > LongestCompared) return null;
        string folded = Fold(unknown);
        string? best = null;
        int least = int.MaxValue;
        foreach (string name in known)
        {
            if (name.Length > LongestCompared) continue;
            string candidate = Fold(name);
            int allowed = Math.Max(2, Math.Max(folded.Length, candidate.Length) / 3);
            int distance = Distance(folded, candidate);
            // The beginning of a long name, perhaps misspelt: "talnt" for "talent-pool".
            if (folded.Length > 2 && candidate.Length > folded.Length)
                distance = Math.Min(distance,
                    1 + Math.Min(Distance(folded, candidate[..folded.Length]), Distance(folded, candidate[..(folded.Length + 1)])));
            if (distance <= allowed && distance < least && distance < Math.Max(folded.Length, candidate.Length))
            {
                least = distance;
                best = name;
            }
        }

        return best;
    }

    private static string Fold(string name) =>
        string.Concat(name.Where(static c => c is not ('-' or '_' or ' ' or '\'')).Select(char.ToLowerInvariant));

    /// <summary>Optimal string alignment distance: insertion, deletion, substitution, swap of neighbours.</summary>
    private static int Distance(string a, string b)
    {
        var previous2 = new int[b.Length + 1];
        var previous = new int[b.Length + 1];
        var current = new int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++) previous[j] = j;
        for (int i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int cost = a[i - 1] == b[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) current[j] = Math.Min(current[j], previous2[j - 2] + 1);
            }

            (previous2, previous, current) = (previous, current, previous2);
        }

        return previous[b.Length];
    }
}
