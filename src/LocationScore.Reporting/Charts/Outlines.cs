using System.Collections.Immutable;
using System.Diagnostics;

namespace LocationScore.Reporting;

/// <summary>The countries of the world as closed lines of degrees, for maps of cities.</summary>
/// <remarks>Natural Earth 4.1.0, Admin 0 countries at 1:50m (https://www.naturalearthdata.com), public domain, thinned to about 20 km;
/// <c>build/Outlines/make.mjs</c> makes the embedded document and says how it is laid out.</remarks>
internal static class Outlines
{
    private const double Scale = 100;

    /// <summary>A country.</summary>
    /// <param name="Id">Its number in ISO 3166-1, or 0.</param>
    /// <param name="Rings">Its parts.</param>
    internal sealed record Country(int Id, ImmutableArray<Ring> Rings);

    /// <summary>A closed line that never jumps: beyond the date line its longitudes go on past ±180.</summary>
    /// <param name="Points">Longitude and latitude in degrees; the last is the first again, or 360 degrees away from it.</param>
    /// <param name="West">The least longitude.</param>
    /// <param name="East">The largest longitude.</param>
    /// <param name="South">The least latitude.</param>
    /// <param name="North">The largest latitude.</param>
    internal sealed record Ring(ImmutableArray<(double X, double Y)> Points, double West, double East, double South, double North);

    internal static ImmutableArray<Country> Countries => field.IsDefault ? field = Read() : field;

    private static ImmutableArray<Country> Read()
    {
        using var stream = typeof(Outlines).Assembly.GetManifestResourceStream("outlines.bin")
            ?? throw new UnreachableException("The assembly has no document named 'outlines.bin'.");
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var reader = new Numbers(bytes);
        var lines = new (int X, int Y)[reader.Next()][];
        for (int k = 0; k < lines.Length; k++)
        {
            lines[k] = new (int, int)[reader.Next()];
            int x = 0, y = 0;
            for (int p = 0; p < lines[k].Length; p++) lines[k][p] = (x += reader.NextSigned(), y += reader.NextSigned());
        }

        var countries = ImmutableArray.CreateBuilder<Country>();
        for (int left = reader.Next(); left > 0; left--)
        {
            int id = reader.Next(), rings = reader.Next();
            var parts = ImmutableArray.CreateBuilder<Ring>(rings);
            for (int r = 0; r < rings; r++)
            {
                int[] used = new int[reader.Next()];
                for (int k = 0; k < used.Length; k++) used[k] = reader.NextSigned();
                parts.Add(Joined(lines, used));
            }

            countries.Add(new(id, parts.DrainToImmutable()));
        }

        return countries.DrainToImmutable();
    }

    /// <summary>Lines one after the other; where one ends the next begins, but for whole turns around the globe.</summary>
    private static Ring Joined((int X, int Y)[][] lines, int[] used)
    {
        const int Turn = (int)(360 * Scale);
        var points = new List<(double X, double Y)>();
        int lastX = 0;
        foreach (int number in used)
        {
            var line = lines[number < 0 ? ~number : number];
            int start = number < 0 ? line[^1].X : line[0].X;
            int turns = points.Count == 0 ? 0 : Turn * (int)Math.Round((lastX - start) / (double)Turn);
            for (int p = points.Count == 0 ? 0 : 1; p < line.Length; p++)
            {
                var (x, y) = number < 0 ? line[^(p + 1)] : line[p];
                points.Add(((lastX = x + turns) / Scale, y / Scale));
            }
        }

        // A ring around a pole is closed along it.
        if (Math.Abs(points[^1].X - points[0].X) > 180)
        {
            double pole = points[0].Y < 0 ? -90 : 90;
            points.AddRange([(points[^1].X, pole), (points[0].X, pole), points[0]]);
        }

        return new([.. points], points.Min(static p => p.X), points.Max(static p => p.X), points.Min(static p => p.Y),
            points.Max(static p => p.Y));
    }

    /// <summary>Whole numbers of variable length, one after the other.</summary>
    private ref struct Numbers(ReadOnlySpan<byte> bytes)
    {
        private readonly ReadOnlySpan<byte> _bytes = bytes;
        private int _at;

        internal int Next()
        {
            int value = 0;
            for (int shift = 0; ; shift += 7)
            {
                byte part = _bytes[_at++];
                value |= (part & 127) << shift;
                if (part < 128) return value;
            }
        }

        internal int NextSigned()
        {
            int value = Next();
            return (value & 1) == 0 ? value >> 1 : ~(value >> 1);
        }
    }
}
