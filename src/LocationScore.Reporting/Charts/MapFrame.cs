namespace LocationScore.Reporting;

/// <summary>The part of the globe that a map shows, and where its places are drawn: degrees are straight, and as wide as they are at the
/// middle latitude.</summary>
internal sealed class MapFrame
{
    internal const double Width = 760;

    private const double LeastSpan = 3, Margin = 0.09, Lowest = 300, Highest = 620;

    // Room for the name of a place at a pole, in degrees.
    private const double Beyond = 6;

    // Towards a pole a degree of longitude is narrow, but a map that is stretched without end shows nothing.
    private const double MostStretched = 75;

    private readonly double _west, _north, _across, _down;

    /// <summary>Fits the frame to places: the globe is opened where the widest gap between them is.</summary>
    internal MapFrame(IReadOnlyCollection<Coordinates> places)
    {
        double[] around = [.. places.Select(static place => Turned(place.Longitude)).Distinct().Order()];
        int first = 0;
        double widest = 0;
        for (int k = 0; k < around.Length; k++)
        {
            double gap = k == 0 ? around[0] + 360 - around[^1] : around[k] - around[k - 1];
            if (gap > widest) (first, widest) = (k, gap);
        }

        double west = around[first], wide = 360 - widest, south = places.Min(static place => place.Latitude),
            high = places.Max(static place => place.Latitude) - south;
        double middle = south + (high / 2), across = Math.Max(wide, LeastSpan), down = Math.Max(high, LeastSpan);
        across = Math.Min(360, across * (1 + (2 * Margin)));
        down *= 1 + (2 * Margin);
        double narrow = Math.Cos(Math.Min(Math.Abs(middle), MostStretched) * Math.PI / 180);
        Height = Math.Clamp(Width * down / (across * narrow), Lowest, Highest);

        // A degree of latitude is as long as that of longitude is wide; the side that has room takes in more.
        _down = Math.Min(Height / down, Width / (across * narrow));
        _across = _down * narrow;
        down = Math.Min(Height / _down, 180 + (2 * Beyond));
        _west = west + (wide / 2) - (Width / _across / 2);
        _north = Math.Clamp(middle + (down / 2), -90 - Beyond + down, 90 + Beyond);
    }

    internal double Height { get; }

    /// <summary>Gets the longitudes of the left and the right side; they may lie beyond ±180.</summary>
    internal (double West, double East) Sides => (_west, _west + (Width / _across));

    /// <summary>Gets the latitudes of the lower and the upper side.</summary>
    internal (double South, double North) Ends => (_north - (Height / _down), _north);

    /// <summary>Where a place is drawn, taken around the globe into the frame.</summary>
    internal (double X, double Y) At(Coordinates place)
    {
        double longitude = place.Longitude - (360 * Math.Floor((place.Longitude - _west) / 360));
        return At(longitude, place.Latitude);
    }

    /// <summary>Where a longitude, which may lie beyond ±180, and a latitude are drawn.</summary>
    internal (double X, double Y) At(double longitude, double latitude) => ((longitude - _west) * _across, (_north - latitude) * _down);

    private static double Turned(double longitude) => longitude >= 180 ? longitude - 360 : longitude;
}
