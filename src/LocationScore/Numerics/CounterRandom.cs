namespace LocationScore.Numerics;

/// <summary>Random numbers that are a function of a seed, the number of a draw and a counter: any draw can be made again alone, on any thread.</summary>
/// <remarks>Philox 4×32 with ten rounds: Salmon, Moraes, Dror and Shaw (2011), Parallel random numbers: as easy as 1, 2, 3.</remarks>
internal struct CounterRandom(ulong seed, ulong draw)
{
    private const ulong FirstMultiplier = 0xD2511F53, SecondMultiplier = 0xCD9E8D57;
    private const uint FirstWeyl = 0x9E3779B9, SecondWeyl = 0xBB67AE85;
    private const int Rounds = 10;

    private ulong _block;
    private int _left;
    private (uint A, uint B, uint C, uint D) _numbers;

    /// <summary>Returns 32 random bits.</summary>
    internal uint Next()
    {
        if (_left == 0)
        {
            _numbers = Block((uint)_block, (uint)(_block >> 32), (uint)draw, (uint)(draw >> 32), (uint)seed, (uint)(seed >> 32));
            _block++;
            _left = 4;
        }

        return _left-- switch
        {
            4 => _numbers.A,
            3 => _numbers.B,
            2 => _numbers.C,
            _ => _numbers.D,
        };
    }

    /// <summary>Returns a whole number from 0 up to but not including the bound, each equally likely (Lemire 2019).</summary>
    internal int Below(int bound)
    {
        ulong product = (ulong)Next() * (uint)bound;
        if ((uint)product < (uint)bound)
        {
            uint least = (0u - (uint)bound) % (uint)bound;
            while ((uint)product < least) product = (ulong)Next() * (uint)bound;
        }

        return (int)(product >> 32);
    }

    /// <summary>Brings a list into an order of which each is equally likely (Fisher and Yates).</summary>
    internal void Shuffle<T>(Span<T> items)
    {
        for (int k = items.Length - 1; k > 0; k--)
        {
            int other = Below(k + 1);
            (items[k], items[other]) = (items[other], items[k]);
        }
    }

    /// <summary>One block of four numbers for a counter of 128 bits and a key of 64.</summary>
    internal static (uint A, uint B, uint C, uint D) Block(uint a, uint b, uint c, uint d, uint key, uint secondKey)
    {
        for (int round = 0; round < Rounds; round++)
        {
            ulong first = FirstMultiplier * a, second = SecondMultiplier * c;
            (a, b, c, d) = ((uint)(second >> 32) ^ b ^ key, (uint)second, (uint)(first >> 32) ^ d ^ secondKey, (uint)first);
            key += FirstWeyl;
            secondKey += SecondWeyl;
        }

        return (a, b, c, d);
    }
}
