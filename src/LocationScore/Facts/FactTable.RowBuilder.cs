using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using LocationScore.Numerics;

namespace LocationScore;

/// <content>Builders of tables from rows.</content>
public sealed partial class FactTable
{
    /// <summary>The columns of a table that is made from rows: each an indicator with its unit, and how its value is read from a
    /// row.</summary>
    /// <remarks>A value that is <see langword="null"/> is absent. NaN and infinity are problems: neither values nor absence.</remarks>
    /// <typeparam name="TRow">The type of a row.</typeparam>
    /// <typeparam name="TBuilder">The builder itself.</typeparam>
    /// <threadsafety>Not for several threads at once.</threadsafety>
    public abstract class RowColumns<TRow, TBuilder>
        where TBuilder : RowColumns<TRow, TBuilder>
    {
        private readonly RowPlaces<TRow> _places;
        private readonly List<RowColumn> _columns = [];
        private readonly List<Func<TRow, double?>> _values = [];

        private protected RowColumns(RowPlaces<TRow> places) => _places = places;

        /// <summary>Adds an indicator with its values.</summary>
        /// <param name="id">The id of the indicator: letters, digits, <c>-</c>, <c>_</c> and <c>.</c>; ids must differ.</param>
        /// <param name="unit">The unit of the values, such as <c>USD</c> or <c>persons</c>.</param>
        /// <param name="value">Reads the value from a row, in this unit; <see langword="null"/> when nothing is known.</param>
        /// <param name="name">The name of the indicator for people; the id when <see langword="null"/>.</param>
        /// <param name="year">The year that the values describe, 1..9999, or <see langword="null"/>.</param>
        /// <param name="source">Where the values come from, or <see langword="null"/>.</param>
        /// <param name="quality">How the values were obtained.</param>
        /// <returns>This builder.</returns>
        public TBuilder Column(string id, string unit, Func<TRow, double?> value, string? name = null, int? year = null,
            FactSource? source = null, FactQuality quality = FactQuality.Unstated)
        {
            ArgumentNullException.ThrowIfNull(id);
            ArgumentNullException.ThrowIfNull(unit);
            ArgumentNullException.ThrowIfNull(value);
            _columns.Add(new(new(id, name ?? id, unit), year, source, quality));
            _values.Add(value);
            return (TBuilder)this;
        }

        /// <inheritdoc cref="Column(string, string, Func{TRow, double?}, string?, int?, FactSource?, FactQuality)"/>
        public TBuilder Column(string id, string unit, Func<TRow, int?> value, string? name = null, int? year = null,
            FactSource? source = null, FactQuality quality = FactQuality.Unstated)
        {
            ArgumentNullException.ThrowIfNull(value);
            return Column(id, unit, row => (double?)value(row), name, year, source, quality);
        }

        /// <inheritdoc cref="Column(string, string, Func{TRow, double?}, string?, int?, FactSource?, FactQuality)"/>
        /// <remarks>Numbers beyond 2^53 become the nearest floating-point number.</remarks>
        public TBuilder Column(string id, string unit, Func<TRow, long?> value, string? name = null, int? year = null,
            FactSource? source = null, FactQuality quality = FactQuality.Unstated)
        {
            ArgumentNullException.ThrowIfNull(value);
            return Column(id, unit, row => (double?)value(row), name, year, source, quality);
        }

        /// <inheritdoc cref="Column(string, string, Func{TRow, double?}, string?, int?, FactSource?, FactQuality)"/>
        /// <remarks>A decimal number becomes the nearest floating-point number: that of a document with the same digits.</remarks>
        public TBuilder Column(string id, string unit, Func<TRow, decimal?> value, string? name = null, int? year = null,
            FactSource? source = null, FactQuality quality = FactQuality.Unstated)
        {
            ArgumentNullException.ThrowIfNull(value);
            return Column(id, unit, row => value(row) is { } number ? RoundTrip.Nearest(number) : null, name, year, source, quality);
        }

        private protected RowFacts Begin() => new(_columns);

        private protected void Add(RowFacts facts, TRow row)
        {
            if (row is null)
            {
                facts.AddNull();
                return;
            }

            facts.Add(_places.Name(row), _places.Id is null, _places.Id?.Invoke(row), _places.Group?.Invoke(row));
            for (int j = 0; j < _values.Count; j++) facts.Add(j, _values[j](row));
        }
    }

    /// <summary>Makes a table from rows.</summary>
    /// <typeparam name="TRow">The type of a row.</typeparam>
    /// <threadsafety>Not for several threads at once.</threadsafety>
    public sealed class RowBuilder<TRow> : RowColumns<TRow, RowBuilder<TRow>>
    {
        private readonly IEnumerable<TRow> _rows;

        internal RowBuilder(IEnumerable<TRow> rows, RowPlaces<TRow> places)
            : base(places) => _rows = rows;

        /// <summary>Reads the rows and makes the table.</summary>
        /// <returns>The table: locations in the order of the rows, indicators in that of the columns.</returns>
        /// <exception cref="ProblemsException">Something is wrong with the rows or the columns; all problems are listed, those of one cause
        /// once with their number. What a function of your own throws goes through.</exception>
        public FactTable Build() => TryBuild(out var table, out var problems) ? table : throw new ProblemsException(problems);

        /// <summary>Reads the rows and makes the table, or says everything that is wrong.</summary>
        /// <param name="table">The table, or <see langword="null"/>.</param>
        /// <param name="problems">Every problem with its place (<c>rows[3].wage</c>, <c>columns[1].unit</c>); empty when there is
        /// none.</param>
        /// <returns>Whether the table could be made.</returns>
        public bool TryBuild([NotNullWhen(true)] out FactTable? table, out ImmutableArray<Problem> problems)
        {
            var facts = Begin();
            foreach (var row in _rows) Add(facts, row);
            return facts.TryBuild(out table, out problems);
        }
    }

    /// <summary>Makes a table from a stream of rows.</summary>
    /// <typeparam name="TRow">The type of a row.</typeparam>
    /// <threadsafety>Not for several threads at once.</threadsafety>
    public sealed class RowStreamBuilder<TRow> : RowColumns<TRow, RowStreamBuilder<TRow>>
    {
        private readonly IAsyncEnumerable<TRow> _rows;

        internal RowStreamBuilder(IAsyncEnumerable<TRow> rows, RowPlaces<TRow> places)
            : base(places) => _rows = rows;

        /// <summary>Reads the stream to its end and makes the table.</summary>
        /// <param name="cancellation">Ends the reading; also given to the stream.</param>
        /// <returns>The table: locations in the order of the rows, indicators in that of the columns.</returns>
        /// <exception cref="ProblemsException">Something is wrong with the rows or the columns; all problems are listed, those of one cause
        /// once with their number. What the stream or a function of your own throws goes through.</exception>
        /// <exception cref="OperationCanceledException">The reading was ended.</exception>
        public async Task<FactTable> BuildAsync(CancellationToken cancellation = default)
        {
            var facts = Begin();
            cancellation.ThrowIfCancellationRequested();
            await foreach (var row in _rows.WithCancellation(cancellation).ConfigureAwait(false))
            {
                Add(facts, row);
                cancellation.ThrowIfCancellationRequested();
            }

            return facts.TryBuild(out var table, out var problems) ? table : throw new ProblemsException(problems);
        }
    }
}
