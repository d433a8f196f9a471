namespace LocationScore.Analysis;

/// <summary>The exchanges that sort any numbers of one length, the same for every input.</summary>
/// <remarks>Batcher's merge exchange: Knuth, D. E. (1998), The Art of Computer Programming 3, second edition, 5.2.2, Algorithm M.</remarks>
internal static class SortingNetwork
{
    internal static (int Low, int High)[] Of(int length)
    {
        var exchanges = new List<(int Low, int High)>();
        int top = 1;
        while (top < length) top *= 2;
        for (int p = top / 2; p > 0; p /= 2)
        {
            int q = top / 2, r = 0, d = p;
            while (true)
            {
                for (int i = 0; i < length - d; i++)
                {
                    if ((i & p) == r) exchanges.Add((i, i + d));
                }

                if (q == p) break;
                d = q - p;
                q /= 2;
                r = p;
            }
        }

        return [.. exchanges];
    }
}
