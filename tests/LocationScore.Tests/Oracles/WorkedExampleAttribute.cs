namespace LocationScore.Tests.Oracles;

/// <summary>Says that a test checks the published example with this id.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class WorkedExampleAttribute(string id) : Attribute
{
    public string Id { get; } = id;
}
