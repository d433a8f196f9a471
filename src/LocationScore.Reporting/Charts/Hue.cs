using System.Globalization;

namespace LocationScore.Reporting;

/// <summary>How the parts of a score are told apart: a colour, a letter and their order. There are eight colours; letters go on.</summary>
internal static class Hue
{
    /// <summary>The number of colours.</summary>
    internal const int Count = 8;

    /// <summary>The class that fills a shape of a drawing.</summary>
    internal static string Fill(int part) => "f" + (part % Count).ToString(CultureInfo.InvariantCulture);

    /// <summary>The colour in a light surrounding, as six hexadecimal digits.</summary>
    internal static string Colour(int part)
    {
        string style = PageAssets.ChartStyle.Text, name = $"--{Fill(part)}:#";
        return style.Substring(style.IndexOf(name, StringComparison.Ordinal) + name.Length, 6).ToUpperInvariant();
    }

    /// <summary>The letter: A to Z, then AA, AB and so on.</summary>
    internal static string Letter(int part) => part < 26 ? ((char)('A' + part)).ToString() : Letter((part / 26) - 1) + Letter(part % 26);

    /// <summary>The class of a rank among so many: nine steps from best to worst.</summary>
    internal static int Step(int rank, int count) => count <= 9 ? Math.Min(rank, 9) : 1 + (int)(8.999 * (rank - 1) / (count - 1));
}
