using System.Collections.Immutable;

namespace LocationScore;

public abstract partial record ValueFunction
{
    /// <summary>A normalisation with statistics that were taken before: no location changes the value of another any more.</summary>
    /// <param name="of">The normalisation.</param>
    /// <param name="statistics">Its statistics by name, such as min and max, in the unit of the criterion; any finite numbers.</param>
    /// <param name="peers">The raw values of the peers in rising order, in the unit of the criterion, where places are counted; otherwise
    /// empty.</param>
    /// <param name="allEqual">Whether nothing but rounding told the peers apart.</param>
    /// <returns>The value function.</returns>
    public static FrozenNormalisation Frozen(ValueFunction of, NamedValues statistics,
        ImmutableArray<double> peers = default, bool allEqual = false) =>
        new(of, statistics, allEqual) { Peers = peers };
}

/// <summary>A normalisation with statistics that were taken before: no location changes the value of another any more.</summary>
/// <remarks>
/// A location that was among the peers gets the same bits again. A new one beyond the ends of min–max earns the nearer end, with a notice;
/// where places are
/// counted, it stands halfway between those that it lies between. <see cref="Scorer.FrozenModel"/> makes it.
/// </remarks>
/// <param name="Of">The normalisation.</param>
/// <param name="Statistics">Its statistics by name, such as min and max, in the unit of the criterion; any finite numbers.</param>
/// <param name="AllEqual">Whether nothing but rounding told the peers apart.</param>
public sealed partial record FrozenNormalisation(ValueFunction Of, NamedValues Statistics, bool AllEqual = false) : ValueFunction
{
    /// <summary>Gets the raw values of the peers in rising order, in the unit of the criterion, where places are counted; otherwise
    /// empty.</summary>
    /// <remarks>No parameter of the constructor: the schema of an endpoint that returns value functions is written with the defaults
    /// of parameters, and that of a list has no form there.</remarks>
    public ImmutableArray<double> Peers { get; init => field = value.IsDefault ? [] : value; } = [];

    internal override bool AllowsTarget => true;

    internal override bool NeedsTarget => Of is { NeedsTarget: true };

    /// <summary>Gets the statistics as the normalisation takes them.</summary>
    internal PeerNumbers Numbers
    {
        get
        {
            var names = ((Normalisation)Of).Statistics;
            return new(names.Length > 0 ? Statistics[names[0]] : 0,
                names.Length > 1 ? Statistics[names[1]] : 0, AllEqual, Peers.AsMemory());
        }
    }

    internal static FrozenNormalisation Freeze(Normalisation normalisation, PeerNumbers numbers)
    {
        double[] all = [numbers.First, numbers.Second];
        return new(normalisation, new(normalisation.Statistics.Select((name, k) => KeyValuePair.Create(name, all[k]))),
            numbers.AllEqual)
        {
            Peers = [.. numbers.Column.Span],
        };
    }

    internal override Curve Lower(Direction direction, TargetRange? target) =>
        new Curve.PeerScale(this, direction != Direction.Benefit, target);

    internal override void Check(ModelValidation v, string path)
    {
        if (v.IsNull(path + ".of", Of, "The normalisation") | v.IsNull(path + ".statistics", Statistics,
            "The object of statistics")) return;
        if (Of is not Normalisation normalisation)
        {
            v.Add(ProblemCodes.NotAllowed, path + ".of", "Only a normalisation has statistics that can be frozen.", Of.Kind,
                "a normalisation, such as minMax");
            return;
        }

        normalisation.Check(v, path + ".of");
        foreach (string name in normalisation.Statistics)
        {
            if (!Statistics!.TryGet(name, out double number))
                v.Add(ProblemCodes.Missing, $"{path}.statistics.{name}",
                    $"The statistic '{name}' of '{normalisation.Kind}' is missing.", "nothing", "a number");
            else v.Finite($"{path}.statistics.{name}", number, "The statistic");
        }

        foreach (string name in Statistics!.Names.Except(normalisation.Statistics))
            v.Add(ProblemCodes.UnknownField, $"{path}.statistics.{name}", $"'{normalisation.Kind}' has no statistic of this name.",
                $"'{name}'", string.Join(", ", normalisation.Statistics));
        CheckPeers(v, path + ".peers", normalisation);
    }

    internal override void CheckRescale(ModelValidation v, string path, bool top) => AddNoRescale(v, path);

    private void CheckPeers(ModelValidation v, string path, Normalisation normalisation)
    {
        if (normalisation.ComparesPlaces != !Peers.IsEmpty)
        {
            v.Add(ProblemCodes.WrongLength, path,
                $"'{normalisation.Kind}' {(Peers.IsEmpty ? "counts places among its peers, which are missing" : "needs no peers")}.",
                ModelValidation.Show(Peers.Length), Peers.IsEmpty ? "at least one raw value" : "none");
        }

        for (int k = 0; k < Peers.Length; k++)
        {
            if (v.Finite(ModelValidation.At(path, k), Peers[k], "The raw value") && k > 0 && Peers[k] < Peers[k - 1])
                v.Add(ProblemCodes.AnchorsContradict, ModelValidation.At(path, k), "The raw values fall.",
                    ModelValidation.Show(Peers[k]), "rising order");
        }
    }
}
