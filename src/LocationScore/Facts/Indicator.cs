namespace LocationScore;

/// <summary>What is measured, with its unit.</summary>
/// <param name="Id">Its id: letters, digits, <c>-</c>, <c>_</c> and <c>.</c>; compared ordinally.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Unit">The unit of every fact of the indicator, such as <c>persons</c> or <c>CNY/year</c>.</param>
/// <param name="Description">How it is defined and what to mind, or <see langword="null"/>.</param>
/// <param name="Topic">The topic it belongs to, such as <c>talent pool</c>, or <see langword="null"/>.</param>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record Indicator(string Id, string Name, string Unit, string? Description = null, string? Topic = null);
