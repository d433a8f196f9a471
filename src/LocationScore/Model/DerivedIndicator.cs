namespace LocationScore;

/// <summary>An indicator that is computed from others, cell by cell; absent where an input is absent.</summary>
/// <param name="Id">Its id; not that of a known indicator.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Name">Its name for people, or <see langword="null"/> for the id.</param>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public abstract partial record DerivedIndicator(string Id, string Unit, string? Name);

/// <summary>scale × numerator / denominator; also "per capita" and any other denomination. A denominator of 0 is a problem.</summary>
/// <param name="Id">Its id; not that of a known indicator.</param>
/// <param name="Unit">Its unit, such as <c>USD per resident</c>.</param>
/// <param name="Numerator">The id of the numerator.</param>
/// <param name="NumeratorUnit">The unit that the numerator must have.</param>
/// <param name="Denominator">The id of the denominator.</param>
/// <param name="DenominatorUnit">The unit that the denominator must have.</param>
/// <param name="Scale">The scale, such as 1000 for "per 1000 residents"; finite, not 0.</param>
/// <param name="Name">Its name for people, or <see langword="null"/> for the id.</param>
public sealed partial record RatioIndicator(string Id, string Unit, string Numerator, string NumeratorUnit, string Denominator, string DenominatorUnit, double Scale = 1, string? Name = null) : DerivedIndicator(Id, Unit, Name);

/// <summary>scale × first × second.</summary>
/// <param name="Id">Its id; not that of a known indicator.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="First">The id of the first indicator.</param>
/// <param name="FirstUnit">The unit that the first must have.</param>
/// <param name="Second">The id of the second indicator.</param>
/// <param name="SecondUnit">The unit that the second must have.</param>
/// <param name="Scale">The scale; finite, not 0.</param>
/// <param name="Name">Its name for people, or <see langword="null"/> for the id.</param>
public sealed partial record ProductIndicator(string Id, string Unit, string First, string FirstUnit, string Second, string SecondUnit, double Scale = 1, string? Name = null) : DerivedIndicator(Id, Unit, Name);

/// <summary>first − second; both must have the unit of the result.</summary>
/// <param name="Id">Its id; not that of a known indicator.</param>
/// <param name="Unit">Its unit and that of both inputs.</param>
/// <param name="First">The id of the first indicator.</param>
/// <param name="Second">The id of the second indicator.</param>
/// <param name="Name">Its name for people, or <see langword="null"/> for the id.</param>
public sealed partial record DifferenceIndicator(string Id, string Unit, string First, string Second, string? Name = null) : DerivedIndicator(Id, Unit, Name);

/// <summary>first + second; both must have the unit of the result.</summary>
/// <param name="Id">Its id; not that of a known indicator.</param>
/// <param name="Unit">Its unit and that of both inputs.</param>
/// <param name="First">The id of the first indicator.</param>
/// <param name="Second">The id of the second indicator.</param>
/// <param name="Name">Its name for people, or <see langword="null"/> for the id.</param>
public sealed partial record SumIndicator(string Id, string Unit, string First, string Second, string? Name = null) : DerivedIndicator(Id, Unit, Name);
