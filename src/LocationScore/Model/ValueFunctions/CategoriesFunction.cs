using System.Collections.Immutable;

namespace LocationScore;

public abstract partial record ValueFunction
{
    /// <summary>A table of codes: each allowed raw value earns a stated value; any other is a problem.</summary>
    /// <param name="table">The allowed raw values and what they earn.</param>
    /// <returns>The value function.</returns>
    public static CategoriesFunction Categories(ImmutableArray<Category> table) =>
        new(table);
}

/// <summary>A table of codes: each allowed raw value earns a stated value; any other is a problem.</summary>
/// <param name="Table">The allowed raw values and what they earn.</param>
public sealed partial record CategoriesFunction(ImmutableArray<ValueFunction.Category> Table) : ValueFunction
{
    internal override bool IsCoded => true;

    internal override Curve Lower(Direction direction, TargetRange? target) => new Curve.CodeTable(Table);

    internal override void Check(ModelValidation v, string path)
    {
        var table = Table.IsDefault ? [] : Table;
        if (table.IsEmpty) v.Add(ProblemCodes.Empty, path + ".table", "The table of codes is empty.", "none", "at least one code");
        var seen = new HashSet<double>();
        for (int k = 0; k < table.Length; k++)
        {
            string at = ModelValidation.At(path + ".table", k);
            if (v.IsNull(at, table[k], "The code")) continue;
            v.Finite(at + ".raw", table[k].Raw, "The code");
            v.Finite(at + ".value", table[k].Value, "The value");
            if (!seen.Add(table[k].Raw)) v.Add(ProblemCodes.Duplicate, at + ".raw", "The code is in the table twice.",
                ModelValidation.Show(table[k].Raw), "each code once");
        }
    }

    internal override void CheckRescale(ModelValidation v, string path, bool top) => AddNoRescale(v, path);
}
