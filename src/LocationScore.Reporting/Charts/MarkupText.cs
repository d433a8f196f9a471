using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace LocationScore.Reporting;

/// <summary>Markup under construction. What stands in the code is taken as it is; whatever is put into its holes is encoded, so a text
/// cannot become markup.</summary>
internal sealed class MarkupText
{
    private readonly StringBuilder _text = new();

    /// <summary>Adds markup with holes: <c>Add($"&lt;b&gt;{name}&lt;/b&gt;")</c>.</summary>
    internal void Add([InterpolatedStringHandlerArgument("")] ref Holes markup) => _ = markup;

    /// <summary>Adds finished markup.</summary>
    internal void Add(MarkupText other) => _text.Append(other._text);

    public override string ToString() => _text.ToString();

    private void Encode(string? text)
    {
        foreach (char c in ShownText.Clean(text))
        {
            switch (c)
            {
                case '&': _text.Append("&amp;"); break;
                case '<': _text.Append("&lt;"); break;
                case '>': _text.Append("&gt;"); break;
                case '"': _text.Append("&quot;"); break;
                case '\'': _text.Append("&#39;"); break;
                default: _text.Append(c); break;
            }
        }
    }

    /// <summary>Fills the holes of markup.</summary>
    [InterpolatedStringHandler]
    internal readonly ref struct Holes
    {
        private readonly MarkupText _target;

        /// <summary>Begins markup.</summary>
        public Holes(int literalLength, int formattedCount, MarkupText target)
        {
            _ = literalLength + formattedCount;
            _target = target;
        }

        internal void AppendLiteral(string markup) => _target._text.Append(markup);

        internal void AppendFormatted(string? text) => _target.Encode(text);

        internal void AppendFormatted(MarkupText? markup) => _target._text.Append(markup?._text);

        /// <summary>A style or a script of our own.</summary>
        internal void AppendFormatted(PageAssets.Asset asset) => _target._text.Append(asset.Text);

        internal void AppendFormatted(int number) => _target._text.Append(number);

        /// <summary>A coordinate: a hundredth of a unit is finer than any screen.</summary>
        internal void AppendFormatted(double coordinate)
        {
            double rounded = Math.Round(coordinate, 2) + 0.0;
            _target._text.Append(CultureInfo.InvariantCulture, $"{rounded:0.##}");
        }
    }
}
