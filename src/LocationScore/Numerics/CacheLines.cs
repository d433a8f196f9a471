using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LocationScore.Numerics;

/// <summary>Room for numbers that begins with a line of the cache, so that no vector of 64 bytes lies across two lines.</summary>
/// <remarks>Such a vector takes twice as long to load, and is not handed on from the store before it.</remarks>
/// <threadsafety>Belongs to one thread.</threadsafety>
internal readonly struct CacheLines<T>
    where T : unmanaged
{
    private const int Line = 64;

    private readonly T[] _room; // stays where it is
    private readonly int _start;
    private readonly int _length;

    /// <summary>Makes room, filled with zeros.</summary>
    internal CacheLines(int length)
    {
        int size = Unsafe.SizeOf<T>(), more = (Line / size) - 1;
        _length = length;
        _room = GC.AllocateArray<T>(length + more, pinned: true);
        _start = (int)(-(Marshal.UnsafeAddrOfPinnedArrayElement(_room, 0) / size) & more);
    }

    /// <summary>All numbers.</summary>
    internal Span<T> Span => _room.AsSpan(_start, _length);

    /// <summary>The first number.</summary>
    internal ref T First => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_room), _start);
}
