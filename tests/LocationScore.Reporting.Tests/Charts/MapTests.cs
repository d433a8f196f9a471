using System.Globalization;
using System.Text.RegularExpressions;
using LocationScore.Data;
using LocationScore.Reporting.Tests.Reports;

namespace LocationScore.Reporting.Tests.Charts;

/// <summary>Land lies where it lies, and every place has its point inside the frame.</summary>
public partial class MapTests
{
    private const int China = 156, Australia = 36, France = 250, Fiji = 242, Russia = 643;

    /// <summary>Areas in square kilometres, of land with inner waters: The World Factbook (Central Intelligence Agency), 2011.</summary>
    [Theory]
    [InlineData(China, 9_596_960)]
    [InlineData(Australia, 7_741_220)]
    [InlineData(France, 643_801)]
    [InlineData(Russia, 17_098_242)]
    public void Countries_are_as_large_as_they_are(int country, double expected) =>
        Assert.InRange(Outlines.Countries.Where(one => one.Id == country).Sum(Area) / expected, 0.96, 1.04);

    /// <summary>The land of the globe: 148.94 million square kilometres, by the same source.</summary>
    [Fact]
    public void Land_is_29_per_cent_of_the_globe() =>
        Assert.InRange(Outlines.Countries.Sum(Area) / 148_940_000, 0.97, 1.03);

    [Fact]
    public void Rings_are_closed_and_never_jump()
    {
        Assert.Equal(241, Outlines.Countries.Length);
        foreach (var ring in Outlines.Countries.SelectMany(static country => country.Rings))
        {
            Assert.Equal(ring.Points[0], ring.Points[^1]);
            Assert.InRange(ring.South, -90, 90);
            Assert.InRange(ring.North, -90, 90);
            foreach (var (from, to) in ring.Points.Zip(ring.Points.Skip(1)))
                Assert.True(Math.Abs(to.X - from.X) < 60 || Math.Abs(from.Y) == 90, $"{from} to {to}");
        }
    }

    [Fact]
    public void The_sixteen_cities_lie_in_China()
    {
        var china = Outlines.Countries.Single(static one => one.Id == China);
        foreach (var city in Cities2011.Facts.Locations)
            Assert.True(IsIn(china, city.Coordinates!), $"{city.Name} at {MapChart.Text(city.Coordinates!)}");
        Assert.False(IsIn(china, new(35.68, 139.69)));
        Assert.False(IsIn(china, new(30, 124)));
    }

    [Fact]
    public void Every_point_lies_in_the_frame_wherever_the_places_are()
    {
        var draw = new Random(16);
        for (int trial = 0; trial < 500; trial++)
        {
            double middle = (draw.NextDouble() * 360) - 180, spread = Math.Pow(10, (draw.NextDouble() * 4) - 1.5);
            Coordinates[] places = [.. Enumerable.Range(0, draw.Next(1, 12)).Select(_ => new Coordinates(
                Math.Clamp(((draw.NextDouble() - 0.5) * spread) + ((draw.NextDouble() - 0.5) * 180), -90, 90),
                Math.IEEERemainder(middle + ((draw.NextDouble() - 0.5) * spread), 360)))];
            var frame = new MapFrame(places);
            Assert.InRange(frame.Height, 100, 700);
            foreach (var place in places)
            {
                var (x, y) = frame.At(place);
                Assert.InRange(x, 1, MapFrame.Width - 1);
                Assert.InRange(y, 1, frame.Height - 1);
            }
        }
    }

    [Fact]
    public void Islands_on_both_sides_of_the_date_line_are_neighbours()
    {
        Coordinates suva = new(-18.14, 178.44), apia = new(-13.83, -171.76), papeete = new(-17.55, -149.56);
        var frame = new MapFrame([papeete, suva, apia]);
        Assert.InRange(frame.Sides.East - frame.Sides.West, 32, 60);
        Assert.True(frame.At(suva).X < frame.At(apia).X && frame.At(apia).X < frame.At(papeete).X);
        string fiji = Shapes(MapChart.Of("Islands", [Pin(suva), Pin(apia), Pin(papeete)])).First();
        Assert.Matches("^M", fiji);
        Assert.True(IsIn(Outlines.Countries.Single(static one => one.Id == Fiji), new(-17.8, 178)));
    }

    [Fact]
    public void A_map_draws_only_what_its_frame_shows()
    {
        var scorer = Scorer.Compile(Worked.Model, Cities2011.Facts);
        string page = HtmlReport.ToText(scorer, new() { Focus = "hangzhou", Sections = ["map"] });
        Assert.InRange(page.Length, 10_000, 60_000);
        foreach (string part in Shapes(page).SelectMany(static shape => shape.Split('z', StringSplitOptions.RemoveEmptyEntries)))
        {
            double x = 0, y = 0;
            foreach (double[] by in part.TrimStart('M').Split('l', ' ').Select(static n => double.Parse(n, CultureInfo.InvariantCulture)).Chunk(2))
            {
                (x, y) = (x + by[0], y + by[1]);
                Assert.InRange(x, -5, MapFrame.Width + 5);
                Assert.InRange(y, -5, 700);
            }
        }

        Assert.Equal(16, Dot().Count(page));
        Assert.Contains("30.29° N, 120.16° E", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_hide_neither_points_nor_names()
    {
        var draw = new Random(3);
        for (int trial = 0; trial < 100; trial++)
        {
            var labels = new Labels(760, 500);
            var taken = new List<(double Left, double Top, double Right, double Bottom)>();
            (double X, double Y)[] points = [.. Enumerable.Range(0, 30).Select(_ => (30 + (700 * draw.NextDouble()), 30 + (440 * draw.NextDouble())))];
            foreach (var (x, y) in points) labels.Take(x, y, 6);
            foreach (var (x, y) in points)
            {
                if (labels.Place(x, y, 6, "Somewhere") is not { } label) continue;
                double width = 7 * 9, left = label.Anchor == "start" ? label.X : label.Anchor == "end" ? label.X - width : label.X - (width / 2);
                var box = (Left: left, Top: label.Y - 11, Right: left + width, Bottom: label.Y + 1);
                Assert.DoesNotContain(taken, other => box.Left < other.Right && other.Left < box.Right && box.Top < other.Bottom && other.Top < box.Bottom);
                Assert.DoesNotContain(points, point => point.X > box.Left && point.X < box.Right && point.Y > box.Top && point.Y < box.Bottom);
                taken.Add(box);
            }

            Assert.InRange(taken.Count, 20, 30);
        }
    }

    [Fact]
    public void Without_coordinates_there_is_no_map()
    {
        var facts = FactTable.FromColumns([new("a", "A"), new("b", "B")], [new("x", "X", "1")], [new double[] { 0.2, 0.4 }]);
        var scorer = Scorer.Compile(new("m", "M", Criteria: [new("x", "x", "1", Direction.Benefit, Weight: 1, new LinearFunction(Worst: 0, Best: 1), new RejectMissing())]), facts);
        Assert.DoesNotContain("id=\"map\"", HtmlReport.ToText(scorer), StringComparison.Ordinal);
        Assert.False(RankingDrawing.CanDraw(RankingPicture.Map, scorer.Score()));
    }

    private static MapChart.Pin Pin(Coordinates at) => new("Somewhere", at, 1, 1, "1", false);

    private static IEnumerable<string> Shapes(Chart chart) => Shapes(chart.InPage().ToString());

    private static IEnumerable<string> Shapes(string page) => Land().Matches(page).Select(static match => match.Groups[1].Value);

    /// <summary>The area of a country on a sphere of 6,371 km: the sum of strips between its lines and the equator.</summary>
    private static double Area(Outlines.Country country)
    {
        const double Radius = 6371, Degree = Math.PI / 180;
        double sum = 0;
        foreach (var ring in country.Rings)
        {
            double part = 0;
            foreach (var (from, to) in ring.Points.Zip(ring.Points.Skip(1)))
                part += (to.X - from.X) * Degree * (Math.Sin(from.Y * Degree) + Math.Sin(to.Y * Degree)) / 2;
            sum += part;
        }

        return Radius * Radius * Math.Abs(sum);
    }

    private static bool IsIn(Outlines.Country country, Coordinates place)
    {
        bool inside = false;
        foreach (var ring in country.Rings)
        {
            foreach (double x in new[] { place.Longitude, place.Longitude + 360, place.Longitude - 360 })
            {
                foreach (var (from, to) in ring.Points.Zip(ring.Points.Skip(1)))
                {
                    if (from.Y > place.Latitude == to.Y > place.Latitude) continue;
                    inside ^= x < from.X + ((place.Latitude - from.Y) / (to.Y - from.Y) * (to.X - from.X));
                }
            }
        }

        return inside;
    }

    [GeneratedRegex("<path class=\"land\" d=\"([^\"]+)\"")]
    private static partial Regex Land();

    [GeneratedRegex("<circle class=\"pin")]
    private static partial Regex Dot();
}
