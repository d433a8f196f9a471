using LocationScore;

namespace Samples.Api;

/// <summary>Wrong input as problem details (RFC 9457): status 400 with every problem and its JSON path in the member <c>problems</c>.</summary>
internal static class ProblemsAnswer
{
    internal static async ValueTask<object?> Filter(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (ProblemsException wrong)
        {
            return TypedResults.Problem(
                title: "The input has problems.",
                detail: wrong.Message,
                statusCode: StatusCodes.Status400BadRequest,
                extensions: new Dictionary<string, object?> { ["problems"] = wrong.Problems.ToArray<Problem>() });
        }
    }
}
