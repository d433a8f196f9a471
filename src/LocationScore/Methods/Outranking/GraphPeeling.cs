namespace LocationScore.Methods;

/// <summary>Takes the unbeaten alternatives of ELECTRE II off its two graphs, class by class.</summary>
internal static class GraphPeeling
{
    /// <summary>Returns the place of each alternative, from 1 without gaps, in the order of leaving.</summary>
    internal static int[] Places(OutrankingGraph strong, OutrankingGraph weak, ElectrePeeling peeling, bool reversed)
    {
        int n = strong.Count;
        // Merging circuits: what lies on a strong circuit leaves together, and arcs within it do not count.
        int[] circuit = peeling == ElectrePeeling.RoyBertier ? [.. strong.Circuits()] : [.. Enumerable.Range(0, n)];
        var places = new int[n];
        int left = n;
        for (int place = 1; left > 0; place++)
        {
            var rest = Enumerable.Range(0, n).Where(a => places[a] == 0).ToArray();
            var leaving = peeling == ElectrePeeling.RoyBertier
                ? RoyBertier(rest) : rest.Where(b => !rest.Any(a => Strong(a, b) || Weak(a, b))).ToArray();
            if (leaving.Length == 0) leaving = rest;
            foreach (int a in leaving) places[a] = place;
            left -= leaving.Length;
        }

        return places;

        int[] RoyBertier(int[] rest)
        {
            var beaten = new HashSet<int>(rest.Where(b => rest.Any(a => Strong(a, b))).Select(b => circuit[b]));
            var unbeaten = rest.Where(b => !beaten.Contains(circuit[b])).ToArray();
            var weaklyBeaten = new HashSet<int>(unbeaten.Where(b => unbeaten.Any(a => Weak(a, b))).Select(b => circuit[b]));
            var leaving = unbeaten.Where(b => !weaklyBeaten.Contains(circuit[b])).ToArray();
            // Weak arcs may run in a circuit; then they tell nothing apart.
            return leaving.Length == 0 ? unbeaten : leaving;
        }

        bool Strong(int a, int b) => circuit[a] != circuit[b] && (reversed ? strong[b, a] : strong[a, b]);
        bool Weak(int a, int b) => circuit[a] != circuit[b] && (reversed ? weak[b, a] : weak[a, b]);
    }
}
