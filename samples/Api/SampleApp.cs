using LocationScore;
using LocationScore.Data;
using LocationScore.Extensions.DependencyInjection;
using LocationScore.Json;
using LocationScore.Reporting;
using Microsoft.AspNetCore.Mvc;

namespace Samples.Api;

/// <summary>A small web service that ranks, explains and tries out other weights.</summary>
public static class SampleApp
{
    /// <summary>Creates the service.</summary>
    /// <param name="args">The command line, which is also configuration: <c>--LocationScore:Profile talent-first</c>.</param>
    /// <returns>The service, not yet started.</returns>
    public static WebApplication Create(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddOpenApi();
        builder.Services.AddProblemDetails();
        builder.Services.Configure<ExceptionHandlerOptions>(static options => options.StatusCodeSelector =
            static failure => failure is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError);

        #region snippet: in-your-app
        builder.Services.AddLocationScore(builder.Configuration.GetSection("LocationScore"), options => options
            .AddFacts("cities-2011", () => Cities2011.Facts).AddModels(ReadyModels.All).AddProfiles(ReadyProfiles.All));
        builder.Services.AddHealthChecks().AddLocationScore();

        var app = builder.Build();
        app.MapGet("/winner", (ScorerMonitor scorers) => scorers.Score().Ranking[0].Location.Name);
        #endregion

        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.MapOpenApi();
        app.MapHealthChecks("/health", new() { ResponseWriter = HealthAnswer.WriteAsync });
        var scores = app.MapGroup("").AddEndpointFilter(ProblemsAnswer.Filter);

        scores.MapGet("/ranking", (ScorerMonitor scorers) => RankingAnswer.Of(scorers.Score()))
            .WithSummary("Ranks all locations.");

        scores.MapGet("/ranking/{location}", (string location, Scorer scorer) =>
            {
                var result = scorer.Score();
                return result.Find(location) is { } found
                    ? (IResult)TypedResults.Ok(ExplanationAnswer.Of(found))
                    : TypedResults.Problem(ExplanationAnswer.WhyNot(location, result), statusCode: StatusCodes.Status404NotFound);
            })
            .WithSummary("Explains the score of one location: each criterion with its weight, fact, value, points and source.")
            .Produces<ExplanationAnswer>().ProducesProblem(StatusCodes.Status404NotFound);

        scores.MapGet("/report", (Scorer scorer, string? focus, CancellationToken cancellation) =>
                focus is null || scorer.Locations.Any(location => location.Id == focus)
                    ? (IResult)TypedResults.Text(HtmlReport.ToText(scorer, new() { Focus = focus }, cancellation), "text/html; charset=utf-8")
                    : TypedResults.Problem($"There is no scored location '{focus}'.", statusCode: StatusCodes.Status404NotFound))
            .WithSummary("The ranking as a page for people, with every fact and its source.")
            .Produces<string>(contentType: "text/html").ProducesProblem(StatusCodes.Status404NotFound);

        scores.MapPost("/what-if", async (HttpRequest request, ScorerMonitor scorers) =>
            {
                // The body is a profile document and its reader the one that files have, so that a wrong body is told all its problems at once.
                using var body = new MemoryStream();
                await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
                var profile = ProfileJson.Parse(body.GetBuffer().AsSpan(0, (int)body.Length));
                return RankingAnswer.Of(scorers.Compile(profile).Score());
            })
            .WithSummary("Ranks all locations with other weights; what is not named keeps the weight of the model.")
            .WithMetadata(new RequestSizeLimitAttribute(64 * 1024))
            .Accepts<PostedWeights>("application/json").Produces<RankingAnswer>()
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status413PayloadTooLarge).ProducesProblem(StatusCodes.Status415UnsupportedMediaType);
        return app;
    }
}
