#nullable enable
using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace LocationScore.Generated
{
    /// <summary>A record that writes its members into the text of another.</summary>
    [global::Microsoft.CodeAnalysis.Embedded]
    internal interface IRecordContent
    {
        void AppendTo(StringBuilder text);
    }

    /// <summary>A field that is no part of what a record holds: equality and hash pass over it.</summary>
    [global::Microsoft.CodeAnalysis.Embedded]
    [AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
    internal sealed class NotContentAttribute : Attribute;

    /// <summary>What the generated members of records share: lists compare item by item, texts are invariant and capped.</summary>
    [global::Microsoft.CodeAnalysis.Embedded]
    internal static class RecordContent
    {
        private const int LongestText = 1000;
        private const int LongestValue = 200;
        private const int MostItems = 8;

        internal static bool Same<T>(T one, T other) => EqualityComparer<T>.Default.Equals(one, other);

        /// <summary>A list that was never set is an empty one.</summary>
        internal static bool Same<T>(ImmutableArray<T> one, ImmutableArray<T> other) =>
            one == other || one.AsSpan().SequenceEqual(other.AsSpan(), EqualityComparer<T>.Default);

        internal static bool Same<T>(ImmutableArray<ImmutableArray<T>> one, ImmutableArray<ImmutableArray<T>> other)
        {
            if (one == other) return true;
            ReadOnlySpan<ImmutableArray<T>> a = one.AsSpan(), b = other.AsSpan();
            if (a.Length != b.Length) return false;
            for (int k = 0; k < a.Length; k++)
            {
                if (!Same(a[k], b[k])) return false;
            }

            return true;
        }

        internal static bool Same<T>(T[]? one, T[]? other) =>
            ReferenceEquals(one, other) || (one is not null && other is not null && one.AsSpan().SequenceEqual(other, EqualityComparer<T>.Default));

        internal static bool Same<T>(IReadOnlyList<T>? one, IReadOnlyList<T>? other)
        {
            if (ReferenceEquals(one, other)) return true;
            if (one is null || other is null || one.Count != other.Count) return false;
            for (int k = 0; k < one.Count; k++)
            {
                if (!EqualityComparer<T>.Default.Equals(one[k], other[k])) return false;
            }

            return true;
        }

        internal static int Hash<T>(T value) => value is null ? 0 : EqualityComparer<T>.Default.GetHashCode(value);

        internal static int Hash<T>(ImmutableArray<T> items) => HashItems(items.AsSpan());

        internal static int Hash<T>(ImmutableArray<ImmutableArray<T>> items)
        {
            var hash = new HashCode();
            foreach (var item in items.AsSpan()) hash.Add(Hash(item));
            return hash.ToHashCode();
        }

        internal static int Hash<T>(T[]? items) => HashItems<T>(items);

        internal static int Hash<T>(IReadOnlyList<T>? items)
        {
            var hash = new HashCode();
            for (int k = 0; k < (items?.Count ?? 0); k++) hash.Add(items![k]);
            return hash.ToHashCode();
        }

        internal static string Text(IRecordContent record)
        {
            var text = new StringBuilder();
            record.AppendTo(text);
            if (text.Length > LongestText) CutAt(text, LongestText);
            return text.ToString();
        }

        internal static void Open(StringBuilder text, string name) => text.Append(name).Append(" { ");

        internal static void Close(StringBuilder text, bool any) => text.Append(any ? " }" : "}");

        /// <summary>Writes one member; what is absent, an empty list or a function is left out.</summary>
        internal static bool Member<T>(StringBuilder text, bool any, string name, T value)
        {
            if (text.Length > LongestText || value is Delegate || IsNothing(value)) return any;
            if (any) text.Append(", ");
            text.Append(name).Append(" = ");
            Value(text, value);
            return true;
        }

        private static bool IsNothing<T>(T value)
        {
            try
            {
                return value is null || (value is ICollection { Count: 0 });
            }
            catch (InvalidOperationException)
            {
                return true; // a list that was never set
            }
        }

        private static void Value<T>(StringBuilder text, T value)
        {
            if (IsNothing(value))
            {
                text.Append(value is null ? "null" : "[]");
                return;
            }

            switch (value)
            {
                case IRecordContent record:
                    record.AppendTo(text);
                    break;
                case string words:
                    Cut(text, words);
                    break;
                case IFormattable number:
                    text.Append(number.ToString(null, CultureInfo.InvariantCulture));
                    break;
                case ICollection or Array:
                    List(text, (ICollection)value);
                    break;
                default:
                    Cut(text, value!.ToString() ?? "");
                    break;
            }
        }

        private static void List(StringBuilder text, ICollection items)
        {
            text.Append('[');
            int written = 0;
            foreach (object? item in items)
            {
                if (written > 0) text.Append(", ");
                if (written == MostItems || text.Length > LongestText)
                {
                    text.Append('…').Append((items.Count - written).ToString(CultureInfo.InvariantCulture)).Append(" more");
                    break;
                }

                Value(text, item);
                written++;
            }

            text.Append(']');
        }

        private static void Cut(StringBuilder text, string words)
        {
            text.Append(words);
            if (words.Length > LongestValue) CutAt(text, text.Length - words.Length + LongestValue);
        }

        /// <summary>Never between the two halves of a character.</summary>
        private static void CutAt(StringBuilder text, int length)
        {
            if (char.IsHighSurrogate(text[length - 1])) length--;
            text.Length = length;
            text.Append('…');
        }

        private static int HashItems<T>(ReadOnlySpan<T> items)
        {
            var hash = new HashCode();
            foreach (var item in items) hash.Add(item);
            return hash.ToHashCode();
        }
    }
}
