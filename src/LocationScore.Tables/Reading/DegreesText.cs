using LocationScore.Numerics;

namespace LocationScore.Tables.Reading;

/// <summary>Coordinates as texts that give the same numbers again.</summary>
internal static class DegreesText
{
    /// <summary>The latitude of a location, or null.</summary>
    internal static string? Latitude(Location location) => location.Coordinates is { } at ? RoundTrip.Text(at.Latitude) : null;

    /// <summary>The longitude of a location, or null.</summary>
    internal static string? Longitude(Location location) => location.Coordinates is { } at ? RoundTrip.Text(at.Longitude) : null;
}
