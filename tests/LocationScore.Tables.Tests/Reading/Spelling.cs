using System.Globalization;

namespace LocationScore.Tables.Tests.Reading;

/// <summary>The same number in other digits.</summary>
internal enum Spelling
{
    AsItIs,

    /// <summary>All seventeen digits and a power of ten.</summary>
    Exponent,

    /// <summary>With zeros behind.</summary>
    Zeros,

    /// <summary>With a sign and blanks around.</summary>
    Sign,
}

internal static class Spellings
{
    internal static string Of(Spelling spelling, string number) => spelling switch
    {
        Spelling.Exponent => double.Parse(number, CultureInfo.InvariantCulture).ToString("E16", CultureInfo.InvariantCulture),
        Spelling.Zeros when !number.Contains('E', StringComparison.Ordinal) => number.Contains('.', StringComparison.Ordinal) ? number + "000" : number + ".0",
        Spelling.Sign => number[0] == '-' ? $" {number} " : $" +{number} ",
        _ => number,
    };
}
