using System.Text;

namespace LocationScore.Json;

/// <summary>Lines and columns of byte offsets in a UTF-8 text. A line ends with LF, CR LF or CR; columns count UTF-16 units, as editors
/// do.</summary>
internal sealed class TextPlaces
{
    private readonly byte[] _text;
    private readonly List<int> _starts = [0];

    internal TextPlaces(byte[] text)
    {
        _text = text;
        for (int at = 0; at < text.Length; at++)
        {
            if (text[at] == '\n' || (text[at] == '\r' && (at + 1 == text.Length || text[at + 1] != '\n'))) _starts.Add(at + 1);
        }
    }

    internal (int Line, int Column) Of(int offset)
    {
        offset = Math.Clamp(offset, 0, _text.Length);
        int line = _starts.BinarySearch(offset);
        if (line < 0) line = ~line - 1;
        return (line + 1, Encoding.UTF8.GetCharCount(_text, _starts[line], offset - _starts[line]) + 1);
    }
}
