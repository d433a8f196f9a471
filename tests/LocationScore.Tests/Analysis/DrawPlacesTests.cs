using LocationScore.Analysis;

namespace LocationScore.Tests.Analysis;

/// <summary>Places found sixteen draws at a time are those of the scores, however near these lie.</summary>
public class DrawPlacesTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(20)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(255)]
    public void Places_and_counts_are_those_of_the_definition(int count)
    {
        var random = new Random(count);
        var places = new DrawPlaces(count);
        var tally = new SmaaTally(count, 1, pairs: false);
        var expected = new int[count * count];
        int rounds = count > 64 ? 70 : 300;
        var scores = new double[count * DrawPlaces.Draws];
        for (int round = 0; round < rounds; round++)
        {
            // Far apart, in steps that tie often, within a hair of each other, all equal.
            for (int k = 0; k < scores.Length; k++) scores[k] = (round % 4) switch
            {
                0 => random.NextDouble(),
                1 => random.Next(5) / 4.0,
                2 => 0.5 + (random.Next(4) * 1e-16),
                _ => 0.25,
            };
            int draws = round % 7 == 0 ? random.Next(1, 17) : 16;
            var found = places.Rank(scores, draws, tally);
            for (int draw = 0; draw < draws; draw++)
            {
                double Score(int i) => scores[(i * DrawPlaces.Draws) + draw];
                for (int i = 0; i < count; i++)
                {
                    int better = Enumerable.Range(0, count).Count(j => Score(j) > Score(i));
                    Assert.Equal(better, found[(i * DrawPlaces.Draws) + draw]);
                    expected[(i * count) + better]++;
                }
            }
        }

        places.Flush(tally);
        Assert.Equal(expected, tally.Ranks);
    }
}
