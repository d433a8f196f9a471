using FsCheck;
using FsCheck.Fluent;
using LocationScore.EveryTestProject;

namespace LocationScore.Tests.Facts;

/// <summary>Something that is done to a table; the number says to which of its parts.</summary>
internal sealed record FactTableStep(FactTableStep.Kinds Kind, int Number)
{
    internal enum Kinds
    {
        /// <summary>Some of the locations in another order.</summary>
        Selected,

        /// <summary>None, one twice, or one that is not there: refused, and nothing changes.</summary>
        SelectedWrongly,

        /// <summary>Some facts give way to their alternatives.</summary>
        Chosen,

        /// <summary>Something that is no alternative: refused.</summary>
        ChosenWrongly,

        LocationAdded,

        IndicatorAdded,

        FactSet,

        FactRemoved,

        /// <summary>A fact twice, or of a location that is not there: refused.</summary>
        FactSetWrongly,

        /// <summary>Made again of columns with years, qualities, sources and whole facts.</summary>
        FromColumns,

        /// <summary>Made again of rows, which have values only.</summary>
        FromRows,

        /// <summary>Written as a document and read.</summary>
        FromDocument,
    }

    /// <summary>A drawn table and up to twenty steps.</summary>
    internal static Arbitrary<(FactTable Start, Walk<FactTableStep> Walk)> Walks { get; } = Arb.From(
        from start in Arbitraries.Tables().Generator
        from walk in Steps.Generator
        select (start, walk), static drawn => Steps.Shrinker(drawn.Item2).Select(shorter => (drawn.Item1, shorter))
            .Concat(Arbitraries.Tables().Shrinker(drawn.Item1).Select(smaller => (smaller, drawn.Item2))));

    private static Arbitrary<Walk<FactTableStep>> Steps => Walk<FactTableStep>.Of(
        from kind in Gen.Elements(Enum.GetValues<Kinds>())
        from number in Gen.Choose(0, 10_000)
        select new FactTableStep(kind, number), 20);
}
