using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace LocationScore;

/// <summary>Checks a model on its own, without facts: every problem with its JSON path.</summary>
internal sealed partial class ModelValidation
{
    private const int DeepestFactor = 32;

    private readonly ScoringModel _model;
    private readonly Dictionary<string, string> _nodePaths = new(StringComparer.Ordinal);

    private ModelValidation(ScoringModel model) => _model = model;

    internal List<Problem> Problems { get; } = [];

    internal static ImmutableArray<Problem> Check(ScoringModel model)
    {
        var validation = new ModelValidation(model);
        validation.CheckModel();
        return [.. validation.Problems];
    }

    internal static string At(string list, int k) => string.Create(CultureInfo.InvariantCulture, $"{list}[{k}]");

    internal static string Show(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    internal static string Show(int value) => value.ToString(CultureInfo.InvariantCulture);

    internal void Add(string code, string path, string message, string? found = null, string? allowed = null, string? repair = null) =>
        Problems.Add(new(code, path, message, found, allowed, Repair: repair));

    internal bool Finite(string path, double value, string what)
    {
        if (double.IsFinite(value)) return true;
        Add(ProblemCodes.NotFinite, path, $"{what} is not a finite number.", Show(value), "a finite number");
        return false;
    }

    internal void Between(string path, double value, double low, double high, string what)
    {
        if (!(value >= low && value <= high)) Add(ProblemCodes.OutOfRange, path, $"{what} is out of range.", Show(value),
            high == double.MaxValue ? $"{Show(low)} or more" : $"{Show(low)} to {Show(high)}");
    }

    internal void Positive(string path, double value, string what)
    {
        if (!(value > 0 && double.IsFinite(value))) Add(ProblemCodes.OutOfRange, path, $"{what} must be above 0.",
            Show(value), "a finite number above 0");
    }

    internal void PositiveOrNull(string path, double? value, string what)
    {
        if (value is { } number) Positive(path, number, what);
    }

    /// <summary>Reports what must be there and is not.</summary>
    internal bool IsNull(string path, [NotNullWhen(false)] object? value, string what)
    {
        if (value is not null) return false;
        Add(ProblemCodes.Missing, path, $"{what} is null.", "null", "an object of the library, or nothing at this place", "Leave it out.");
        return true;
    }

    /// <summary>Reports every null of a list.</summary>
    internal bool HasNull<T>(string path, ImmutableArray<T> list, string what)
        where T : class
    {
        bool found = false;
        for (int k = 0; k < list.Length; k++) found |= IsNull(At(path, k), list[k], what);
        return found;
    }

    private void CheckModel()
    {
        if (!Ids.IsValid(_model.Id)) Problems.Add(Ids.Invalid("$.id", "model", _model.Id));
        if (string.IsNullOrWhiteSpace(_model.Name)) Add(ProblemCodes.Empty, "$.name", "The model has no name.",
            "an empty text", "a name for people");
        if (_model.ReferenceYear is < 1 or > 9999) Add(ProblemCodes.OutOfRange, "$.referenceYear", "The reference year is out of range.",
            _model.ReferenceYear.Value.ToString(CultureInfo.InvariantCulture), "1 to 9999");
        CheckChoices();
        CheckDerived();
        CheckJudged();
        CheckScreening();
        CheckRequirements();
        if (_model.Defaults is { } defaults)
        {
            defaults.Value?.Check(this, "$.defaults.value");
            defaults.Missing?.Check(this, "$.defaults.missing");
            defaults.Outliers?.Check(this, "$.defaults.outliers");
        }

        CheckChildren("$", "The model", _model.Factors, _model.Criteria, _model.Aggregation, _model.Weighting, 0);
        _model.Aggregation?.Check(this, "$.aggregation", _model.Factors.Length + _model.Criteria.Length, top: true);
        CheckRescale("$.rescale", _model.Rescale, top: true);
        CheckMethod();
        _model.Ranking?.Check(this, "$.ranking");
        _model.Bands?.Check(this, "$.bands", _model.ScoreDirection == ScoreDirection.LowerIsBetter);
        CheckKeeps();
    }

    private void CheckKeeps()
    {
        var seen = new HashSet<Methods.Law>();
        for (int k = 0; k < _model.Keeps.Length; k++)
        {
            var law = _model.Keeps[k];
            if (!Enum.IsDefined(law)) Add(ProblemCodes.Unknown, At("$.keeps", k), "There is no such law.", law.ToString(),
                "a law of the catalogue");
            else if (!seen.Add(law)) Add(ProblemCodes.Duplicate, At("$.keeps", k), "The law is promised twice.", law.ToString(),
                "each law once");
        }
    }

    private void CheckChoices()
    {
        for (int k = 0; k < _model.Choices.Length; k++)
        {
            var choice = _model.Choices[k];
            if (IsNull(At("$.choices", k), choice, "The choice")) continue;
            IsNull(At("$.choices", k) + ".indicator", choice.Indicator, "The indicator");
            if (choice.Source is null && choice.Year is null && choice.Quality is null)
                Add(ProblemCodes.Missing, At("$.choices", k), "The choice does not say which fact to take.",
                    "neither source, year nor quality", "at least one of them");
        }
    }

    private void CheckDerived()
    {
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int k = 0; k < _model.Derived.Length; k++)
        {
            var derived = _model.Derived[k];
            string path = At("$.derived", k);
            if (IsNull(path, derived, "The derived indicator")) continue;
            if (!Ids.IsValid(derived.Id)) Problems.Add(Ids.Invalid(path + ".id", "derived indicator", derived.Id));
            else if (!known.TryAdd(derived.Id, k)) Add(ProblemCodes.Duplicate, path + ".id",
                "There are two derived indicators with this id.", $"'{derived.Id}'", "ids that differ");
            derived.Check(this, path);
        }

        for (int k = 0; k < _model.Derived.Length; k++)
        {
            if (_model.Derived[k] is { } derived && FindCycle(derived.Id, known) is { } cycle)
                Add(ProblemCodes.Cycle, At("$.derived", k), $"The derived indicator '{derived.Id}' needs itself.",
                    string.Join(" → ", cycle), "derived indicators that do not go round in a circle");
        }
    }

    private void CheckJudged()
    {
        var known = _model.Derived.Where(static one => one is not null).Select(static one => one.Id).ToHashSet(StringComparer.Ordinal);
        for (int k = 0; k < _model.Judged.Length; k++)
        {
            var judged = _model.Judged[k];
            string path = At("$.judged", k);
            if (IsNull(path, judged, "The judged indicator")) continue;
            if (!Ids.IsValid(judged.Id)) Problems.Add(Ids.Invalid(path + ".id", "judged indicator", judged.Id));
            else if (!known.Add(judged.Id)) Add(ProblemCodes.Duplicate, path + ".id",
                "There are two judged or derived indicators with this id.", $"'{judged.Id}'", "ids that differ");
            judged.Check(this, path);
        }
    }

    /// <summary>The way from a derived indicator back to itself, or null.</summary>
    private List<string>? FindCycle(string id, Dictionary<string, int> known)
    {
        var trail = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return Walk(id ?? "") ? trail : null;

        bool Walk(string at)
        {
            trail.Add(at);
            if (trail.Count > 1 && at == id) return true;
            if (seen.Add(at) && known.TryGetValue(at, out int k))
            {
                foreach (var (_, input, _) in _model.Derived[k].Inputs)
                {
                    if (Walk(input ?? "")) return true;
                }
            }

            trail.RemoveAt(trail.Count - 1);
            return false;
        }
    }

    private void CheckScreening()
    {
        if (_model.Screening is not { } screening) return;
        Between("$.screening.locationCoverage", screening.LocationCoverage, 0, 1, "The least coverage of a location");
        Between("$.screening.criterionCoverage", screening.CriterionCoverage, 0, 1, "The least coverage of a criterion");
    }

    private void CheckRequirements()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int k = 0; k < _model.Requirements.Length; k++)
        {
            var requirement = _model.Requirements[k];
            string path = At("$.requirements", k);
            if (IsNull(path, requirement, "The requirement")) continue;
            if (!Ids.IsValid(requirement.Id)) Problems.Add(Ids.Invalid(path + ".id", "requirement", requirement.Id));
            else if (!seen.Add(requirement.Id)) Add(ProblemCodes.Duplicate, path + ".id", "There are two requirements with this id.",
                $"'{requirement.Id}'", "ids that differ");
            IsNull(path + ".indicator", requirement.Indicator, "The indicator");
            IsNull(path + ".unit", requirement.Unit, "The unit");
            Finite(path + ".threshold", requirement.Threshold, "The threshold");
        }
    }
}
