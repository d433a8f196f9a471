namespace LocationScore;

/// <summary>Where a location lies on the globe, in degrees (WGS 84).</summary>
/// <param name="Latitude">Degrees north of the equator, −90..90; the south is negative.</param>
/// <param name="Longitude">Degrees east of Greenwich, −180..180; the west is negative.</param>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record Coordinates(double Latitude, double Longitude);
