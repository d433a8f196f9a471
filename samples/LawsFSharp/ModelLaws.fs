/// What must hold of a scoring model, as tests. Run them: dotnet run
module LawsFSharp.ModelLaws

open System.Collections.Immutable
open FsCheck.FSharp
open FsCheck.Xunit
open LocationScore
open LocationScore.Data
open LocationScore.FsCheck
open LocationScore.Laws
open LocationScore.Methods
open Xunit

/// Every run draws the cases of one seed; without it, new ones each time.
[<Literal>]
let Seed = "20111124,1442695040888963407"

// Or a model of your own: ModelJson.Parse(File.ReadAllBytes "model.jsonc", "model.jsonc").
let model = ReadyModels.Find "service-outsourcing"

// Laws of the catalogue, on the model's own facts and beyond them, or on facts of all kinds that are drawn for the model.
[<Property(Replay = Seed)>]
let ``A better value never worsens a rank`` () = Laws.Monotonicity.For(model, Cities2011.Facts)

[<Property(Replay = Seed, MaxTest = 50)>]
let ``Better on everything ranks no worse`` () = Laws.Dominance.For model

// Laws of one's own: what is drawn comes as parameters, or from a generator for the model.
[<Property(Replay = Seed, Arbitrary = [| typeof<Arbitraries> |])>]
let ``Doubled weights change no rank`` (drawn: MethodWithMatrix) =
    drawn.Method.Info.LawsKept.Contains Law.WeightScale
    ==> lazy
        (let doubled = drawn.Weights |> Seq.map (fun weight -> 2.0 * weight) |> Array.ofSeq
         Seq.toList (drawn.Run().Ranks) = Seq.toList (drawn.Method.Run(drawn.Matrix, doubled).Ranks))

[<Property(Replay = Seed, MaxTest = 50)>]
let ``Whoever ranks first has the best score`` () =
    Prop.forAll (Arb.fromGen (ScoringGen.FactsFor model)) (fun facts ->
        let ranking = Scorer.Compile(model, facts).Score().Ranking
        ranking |> Seq.forall (fun location -> location.Score <= ranking[0].Score))

// A law that is broken, and the smallest case in which it is.
[<Fact>]
let ``TOPSIS lets a bystander turn two others`` () =
    let report =
        LawReport.Run(Topsis(), fun options -> LawReportOptions(Laws = ImmutableArray.Create Law.IndependenceOfOthers))

    let finding = report.Find Law.IndependenceOfOthers
    Assert.Equal(LawStatus.Broken, finding.Status)
    printfn $"{finding.Counterexample.Sentence}"
