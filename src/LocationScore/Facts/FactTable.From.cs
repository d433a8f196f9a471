namespace LocationScore;

/// <content>Tables from rows of one's own.</content>
public sealed partial class FactTable
{
    /// <summary>Begins a table from rows of your own: say the columns, then call <see cref="RowBuilder{TRow}.Build"/>.</summary>
    /// <typeparam name="TRow">The type of a row.</typeparam>
    /// <param name="rows">One row per location; read when the table is built, once each time.</param>
    /// <param name="name">Gives the name of a row's location, for people; blanks around it are left out.</param>
    /// <param name="id">Gives the id of a row's location; <see langword="null"/> when ids are made from the names: the name itself, or its
    /// letters and digits joined by hyphens (<c>New York</c> becomes <c>New-York</c>), as in CSV files.</param>
    /// <param name="group">Gives the group of a row's location, such as its region; <see langword="null"/> when there are no
    /// groups.</param>
    /// <returns>A builder that takes the columns.</returns>
    /// <example><code>
    /// var facts = FactTable.From(cities, c => c.Name)
    ///     .Column("wage", "USD", c => c.Wage, year: 2025)
    ///     .Column("graduates", "persons", c => c.Graduates)
    ///     .Build();
    /// </code></example>
    public static RowBuilder<TRow> From<TRow>(IEnumerable<TRow> rows, Func<TRow, string> name, Func<TRow, string>? id = null,
        Func<TRow, string?>? group = null)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(name);
        return new(rows, new(name, id, group));
    }

    /// <summary>Begins a table from a stream of rows, such as a query: say the columns, then await
    /// <see cref="RowStreamBuilder{TRow}.BuildAsync"/>.</summary>
    /// <typeparam name="TRow">The type of a row.</typeparam>
    /// <param name="rows">One row per location; read when the table is built, once each time.</param>
    /// <param name="name">Gives the name of a row's location, for people; blanks around it are left out.</param>
    /// <param name="id">Gives the id of a row's location; <see langword="null"/> when ids are made from the names, as
    /// <see cref="From{TRow}"/> does.</param>
    /// <param name="group">Gives the group of a row's location, such as its region; <see langword="null"/> when there are no
    /// groups.</param>
    /// <returns>A builder that takes the columns.</returns>
    public static RowStreamBuilder<TRow> FromAsync<TRow>(IAsyncEnumerable<TRow> rows, Func<TRow, string> name,
        Func<TRow, string>? id = null, Func<TRow, string?>? group = null)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(name);
        return new(rows, new(name, id, group));
    }
}
