using System.Collections.Immutable;

namespace LocationScore.Analysis;

/// <summary>Which locations are at least as good as others at all weights of a set, and which at some.</summary>
/// <param name="Locations">One entry per location, in the order of the scorer.</param>
public sealed partial record PreferenceRelationsResult(ImmutableArray<LocationPreferences> Locations)
{
    /// <summary>Gets the preferences of a location.</summary>
    /// <param name="location">Its id.</param>
    /// <returns>The preferences, or <see langword="null"/> when there is no such location.</returns>
    public LocationPreferences? Find(string location) => Locations
        .FirstOrDefault(one => string.Equals(one.Location, location, StringComparison.Ordinal));
}

/// <summary>The others that one location is at least as good as.</summary>
/// <param name="Location">Its id.</param>
/// <param name="Necessarily">The ids of those that it equals or beats at all weights of the set.</param>
/// <param name="Possibly">The ids of those that it equals or beats at some weights of the set.</param>
/// <param name="Undecided">The ids of those about which the counted steps did not decide everything; empty as a rule.</param>
public sealed partial record LocationPreferences(
    string Location, ImmutableArray<string> Necessarily, ImmutableArray<string> Possibly, ImmutableArray<string> Undecided);
