using System.Numerics;

namespace LocationScore.DuckDb.Rows;

/// <summary>What the cells of a column are; the names of the protocol are these in small letters.</summary>
internal enum ColumnKind
{
    /// <summary>Floating-point numbers.</summary>
    Double,

    /// <summary>Whole numbers of up to 64 bits and a sign.</summary>
    Integer,

    /// <summary>Whole numbers that may be larger.</summary>
    Huge,

    /// <summary>Decimal numbers.</summary>
    Decimal,

    /// <summary>Texts.</summary>
    Text,

    /// <summary>Truth values.</summary>
    Boolean,

    /// <summary>Days.</summary>
    Date,
}

/// <summary>What the types of the drivers are.</summary>
internal static class ColumnKinds
{
    internal static ColumnKind? Of(Type type) =>
        type == typeof(double) || type == typeof(float) ? ColumnKind.Double
        : type == typeof(long) || type == typeof(int) || type == typeof(short) || type == typeof(sbyte) || type == typeof(byte)
            || type == typeof(uint) || type == typeof(ushort) ? ColumnKind.Integer
        : type == typeof(BigInteger) || type == typeof(ulong) ? ColumnKind.Huge
        : type == typeof(decimal) ? ColumnKind.Decimal
        : type == typeof(string) || type == typeof(Guid) || type == typeof(TimeOnly) || type == typeof(TimeSpan) ? ColumnKind.Text
        : type == typeof(bool) ? ColumnKind.Boolean
        : type == typeof(DateTime) || type == typeof(DateOnly) || type == typeof(DateTimeOffset) ? ColumnKind.Date
        : null;
}
