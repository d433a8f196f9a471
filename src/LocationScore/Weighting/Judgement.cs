namespace LocationScore.Weighting;

/// <summary>One pairwise judgement: how many times as important one item is as another.</summary>
/// <param name="Preferred">The id of the item that is judged more important.</param>
/// <param name="Over">The id of the item it is compared with.</param>
/// <param name="Strength">How many times as important, from 1e-9 to 1e9; on Saaty's scale 1 (equal) to 9 (extreme). Below 1 the first item
/// is less important.</param>
public sealed partial record Judgement(string Preferred = "", string Over = "", double Strength = 1);
