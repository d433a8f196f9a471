using System.Text;

namespace LocationScore.Tables.Tests;

public class FactsReaderTests
{
    /// <summary>Characters may lie across the blocks in which a stream is read, and a fault has its line there too.</summary>
    [Fact]
    public void A_stream_is_read_like_bytes()
    {
        var text = new StringBuilder("location,name,rent [CNY]\n");
        for (int k = 0; k < 20_000; k++) text.Append(System.Globalization.CultureInfo.InvariantCulture, $"c{k},杭州 {k} 🚄,{k}.5\n");
        foreach (var encoding in (Encoding[])[new UTF8Encoding(true), new UTF8Encoding(false), new UnicodeEncoding(false, true), new UnicodeEncoding(true, true)])
        {
            byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(text.ToString())];
            var read = FactsReader.Read([FactsInput.Csv(() => new SlowStream(bytes), "t.csv")]).Table;
            Assert.Equal(20_000, read.FactCount);
            Assert.Equal("杭州 19999 🚄", read.Locations[^1].Name);
            Assert.Equal(read.Facts, FactsCsv.Read(bytes, "t.csv").Table.Facts);
        }

        byte[] broken = Encoding.UTF8.GetBytes(text.ToString());
        int at = broken.Length - 5;
        broken[at] = 0xFF;
        Assert.False(FactsReader.TryRead([FactsInput.Csv(() => new SlowStream(broken), "t.csv")], null, out _, out var problems));
        Assert.Equal((20_001, $"byte {at + 1}", "the byte 0xFF"), (problems[0].Line, problems[0].Path, problems[0].Found));
    }

    [Fact]
    public void A_name_is_needed_and_inputs_must_be_there()
    {
        Assert.Throws<ArgumentNullException>(() => FactsInput.Csv(ReadOnlyMemory<byte>.Empty, null!));
        Assert.Throws<ArgumentNullException>(() => FactsReader.Read(null!));
        Assert.Throws<ArgumentNullException>(() => FactsReader.Read([null!]));
        Assert.False(FactsReader.TryRead([], null, out _, out var problems));
        Assert.NotEmpty(problems);
    }

    [Fact]
    public void Json_is_one_of_the_inputs()
    {
        var document = FactsInput.File("{ \"locations\": [{ \"id\": \"hz\", \"name\": \"Hangzhou\" }], \"indicators\": [{ \"id\": \"rent\", \"name\": \"Rent\", \"unit\": \"CNY\" }], \"facts\": [] }"u8.ToArray(), "facts.json");
        var table = FactsReader.Read([FactsInput.Csv("location,rent\nHANGZHOU,3\n"u8.ToArray(), "t.csv"), document]).Table;
        Assert.Equal(3, table["hz", "rent"]!.Value);
    }

    /// <summary>Gives a few bytes at a time.</summary>
    private sealed class SlowStream(byte[] bytes) : MemoryStream(bytes, writable: false)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 1021));

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, 1021)]);
    }
}
