using LocationScore.Methods;

namespace LocationScore.Laws.Tests.Laws;

/// <summary>What the literature says of a method, and what is found here; the cells that it speaks of are checked.</summary>
/// <param name="About">What it is about.</param>
/// <param name="Said">What the literature says, with its citation.</param>
/// <param name="Found">What is found here, and why that agrees or differs.</param>
/// <param name="Kept">Cells that must be kept for the note to be true.</param>
/// <param name="Broken">Cells that must be broken for it.</param>
internal sealed record LiteratureNote(string About, string Said, string Found, (string Row, Law Law)[] Kept, (string Row, Law Law)[] Broken)
{
    internal static LiteratureNote[] All { get; } =
    [
        new("Additive value on absolute scales",
            "Keeney and Raiffa (1976, *Decisions with Multiple Objectives*): with value functions that are fixed beforehand an additive model orders two alternatives without regard to the others.",
            "Agrees: the arithmetic, geometric and harmonic means of a model keep every law that can be asked. Simple additive weighting on a matrix is another thing, because it normalises by what stands in the matrix: "
            + "Wang and Luo (2009, *On rank reversal in decision analysis*, Mathematical and Computer Modelling 49) show reversals of SAW, Borda and TOPSIS, and so do the rows `weightedSum`, `borda` and `topsis`. "
            + "Without normalisation, in one unit, the reversals are gone.",
            [("aggregation arithmetic", Law.IndependenceOfOthers), ("aggregation geometric", Law.IndependenceOfOthers), ("weightedSum, None", Law.IndependenceOfOthers)],
            [("weightedSum", Law.IndependenceOfOthers), ("borda", Law.IndependenceOfOthers), ("topsis", Law.IndependenceOfOthers)]),
        new("Products",
            "Barzilai and Golany (1994, *AHP rank reversal, normalization and aggregation rules*, INFOR 32): no normalisation keeps a sum from reversing ranks; a weighted geometric mean needs none.",
            "Agrees: `weightedProduct` and the product within WASPAS keep all six laws of reversal; WASPAS, which adds a sum of peer-relative ratios to it, loses four of them.",
            [("weightedProduct", Law.IndependenceOfOthers), ("weightedProduct", Law.RankReversalTest1), ("weightedProduct", Law.RankReversalTest2), ("weightedProduct", Law.RankReversalTest3), ("waspas, product only", Law.IndependenceOfOthers)],
            [("waspas", Law.IndependenceOfOthers), ("waspas", Law.RankReversalTest1), ("waspas", Law.RankReversalTest2), ("waspas", Law.RankReversalTest3)]),
        new("TOPSIS with the maximum",
            "García-Cascales and Lamata (2012, *On rank reversal and TOPSIS method*, Mathematical and Computer Modelling 56) trace its reversals to the vector norm and to ideals that are read off the alternatives; "
            + "they divide by the maximum and add two fictitious alternatives whose values are fixed beforehand.",
            "Both parts are needed. Dividing by the maximum alone (`topsis, Max`) still reverses, because the maximum and the ideals come from who is there. Without any normalisation (`topsis, None`) it reverses too, by the ideals alone. "
            + "What is fixed beforehand is what helps: `spotis`, `rim` and `lopm`, which take bounds as options, keep all six.",
            [("spotis", Law.IndependenceOfOthers), ("rim", Law.IndependenceOfOthers), ("lopm", Law.IndependenceOfOthers)],
            [("topsis, Max", Law.IndependenceOfOthers), ("topsis, None", Law.IndependenceOfOthers)]),
        new("TOPSIS and better values",
            "Most texts discuss reversals when alternatives come and go; that an alternative may fall by improving its own value is discussed less.",
            "With vector normalisation it may: a larger value lengthens its column, and shrinks what all others have there. The same step breaks the ratio of MOORA, PIV and the weighted sum of vector-normalised values, "
            + "but only one case in thousands shows it, and those in the table have values below 0. No case broke it with the sum; the method does not claim to keep it either, for nobody has shown it.",
            [],
            [("topsis", Law.Monotonicity), ("mooraRatio", Law.Monotonicity), ("piv", Law.Monotonicity), ("weightedSum, Vector", Law.Monotonicity)]),
        new("SPOTIS, RIM and COMET: free of reversals",
            "Dezert, Tchamova, Han and Tacnet (2020, *The SPOTIS rank reversal free method*, FUSION), Cables, Lamata and Verdegay (2016, *RIM–reference ideal method*, Information Sciences 337–338) and "
            + "Sałabun (2015, *The characteristic objects method*, Journal of Multi-Criteria Decision Analysis 22) present their methods as free of rank reversal.",
            "True of SPOTIS and RIM, which demand bounds, and of COMET with characteristic values that are stated (`comet, values stated`). As an option that is left out COMET takes them from the data, and then it reverses (`comet`). "
            + "RIM is not free of everything: two halves of a criterion do not weigh what it weighed, because weights stand inside a square root of squares.",
            [("spotis", Law.RankReversalTest3), ("rim", Law.RankReversalTest3), ("comet, values stated", Law.IndependenceOfOthers), ("comet, values stated", Law.RankReversalTest3)],
            [("comet", Law.IndependenceOfOthers), ("rim", Law.DuplicateCriterion)]),
        new("PIV: fewer reversals",
            "Mufazzal and Muzakkir (2018, *A new multi-criterium decision making (MCDM) method based on proximity indexed value for minimizing rank reversals*, Computers & Industrial Engineering 119).",
            "Fewer is not none: PIV breaks every law of reversal, by its vector norm and its distance from the best that is there.",
            [],
            [("piv", Law.IndependenceOfOthers), ("piv", Law.DuplicateAlternative), ("piv", Law.RankReversalTest1), ("piv", Law.RankReversalTest2), ("piv", Law.RankReversalTest3)]),
        new("Outranking",
            "That no ranking built on comparisons of pairs ignores third alternatives follows from the kind of theorem that Arrow (1951) began; Bouyssou (1992, *Ranking methods based on valued preference relations: a characterization of the net flow method*, "
            + "EJOR 60) shows what the net flow keeps: it is neutral and monotone. Mareschal, De Smet and Nemery (2008, *Rank reversal in the PROMETHEE II method: some new results*, IEEM) bound its reversals.",
            "Agrees: `promethee2` keeps neutrality and monotonicity, and breaks independence. A copy of an alternative is enough.",
            [("promethee2", Law.Neutrality), ("promethee2", Law.Monotonicity)],
            [("promethee2", Law.IndependenceOfOthers), ("promethee2", Law.DuplicateAlternative)]),
        new("ELECTRE and the three tests",
            "Wang and Triantaphyllou (2008, *Ranking irregularities when evaluating alternatives by using some ELECTRE methods*, Omega 36), whose three tests these are, report that ELECTRE II and III may fail them.",
            "`electre3` fails all three. `electre2` fails the first and the third; no case failed the second. "
            + "Only sorting against fixed profiles (`electreTriB`) keeps all.",
            [("electreTriB", Law.RankReversalTest1), ("electreTriB", Law.RankReversalTest2), ("electreTriB", Law.RankReversalTest3)],
            [("electre3", Law.RankReversalTest1), ("electre3", Law.RankReversalTest2), ("electre3", Law.RankReversalTest3), ("electre2", Law.RankReversalTest1), ("electre2", Law.RankReversalTest3)]),
        new("Kemeny and Copeland: monotone",
            "In the theory of voting both rules are called monotone, and Kemeny's is the one that Young and Levenglick (1978, *A consistent extension of Condorcet's election principle*, SIAM Journal on Applied Mathematics 35) characterise.",
            "There monotone speaks of the winner: raising it keeps it first. The law here speaks of every rank, and where several orders are best the rank is that of the mean place. In its counterexample several orders are best before and one afterwards: the improved alternative is the first on average of places, and the second in the order that is left. "
            + "`copeland` keeps even that law.",
            [("copeland", Law.Monotonicity)],
            [("kemeny", Law.Monotonicity)]),
        new("COPRAS with costs",
            "Podvezko (2011, *The comparative analysis of MCDA methods SAW and COPRAS*, Engineering Economics 22) warns that results of COPRAS may be unstable where costs vary; of monotonicity we found no claim.",
            "The sum of costs of each alternative enters all scores through their total, so that one's own improvement helps others; one case in 20,000 turns a rank.",
            [],
            [("copras", Law.Monotonicity), ("copras", Law.IndependenceOfOthers)]),
        new("Reversals in general",
            "De Farias Aires and Ferreira (2018, *The rank reversal problem in multi-criteria decision making: a literature review*, Pesquisa Operacional 38) collect what was reported of many methods.",
            "The table tells the kinds apart, a worse alternative added, a copy, the best when another one worsens, circles of pairs, pairs alone, and tries every method on the same cases. "
            + "It speaks of this library's form of each method with the options of its row: another tie rule or another reading of a paper may keep another set.",
            [],
            []),
    ];

    /// <summary>The cells that are not what the note says.</summary>
    internal IEnumerable<string> Wrong(Func<string, Law, LawStatus> status) =>
        Kept.Where(cell => status(cell.Row, cell.Law) != LawStatus.Kept).Select(static cell => $"{cell.Row} does not keep {cell.Law}")
            .Concat(Broken.Where(cell => status(cell.Row, cell.Law) != LawStatus.Broken).Select(static cell => $"{cell.Row} does not break {cell.Law}"));
}
