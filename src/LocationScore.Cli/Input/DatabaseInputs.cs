using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using LocationScore.Cli.Databases;
using LocationScore.Cli.Host;
using LocationScore.Tables;

namespace LocationScore.Cli.Input;

/// <summary>Tables of facts that come from databases, open until everything is read.</summary>
/// <param name="session">The folder, and whether the call was cancelled.</param>
internal sealed class DatabaseInputs(Session session) : IDisposable
{
    private readonly List<DatabaseCall> _calls = [];

    /// <summary>Starts the program that reads databases; what it reads is kept from being replaced by this call.</summary>
    internal static DatabaseCall? Start(Session session, string name, string? table, string[]? statements, string option,
        List<Problem> problems)
    {
        var (files, query) = DatabaseName.Files(name);
        session.Files.Keep(files, query);
        return DatabaseCall.Start(session.Files.FullPath("."), name, table, statements, option, problems, session.Cancellation);
    }

    /// <summary>Opens the rows that a name stands for; null with problems.</summary>
    internal FactsInput? Open(string name, string option, List<Problem> problems)
    {
        if (Start(session, name, null, null, option, problems) is not { } call) return null;
        _calls.Add(call);
        var rows = new DatabaseRows(call);
        try
        {
            rows.Open();
            return FactsInput.Rows(rows, DatabaseName.Shown(name));
        }
        catch (ProblemsException e)
        {
            session.Cancellation.ThrowIfCancellationRequested();
            problems.AddRange(e.Problems);
            return null;
        }
    }

    /// <summary>Reads all inputs together; rows that end before their end are a problem, never a part of a table.</summary>
    internal bool TryRead(List<FactsInput> inputs, TableOptions? options, List<Problem> problems,
        [NotNullWhen(true)] out FactsReading? reading, out ImmutableArray<Problem> found)
    {
        try
        {
            return FactsReader.TryRead(inputs, options, out reading, out found);
        }
        catch (ProblemsException e)
        {
            session.Cancellation.ThrowIfCancellationRequested();
            problems.AddRange(e.Problems);
            (reading, found) = (null, []);
            return false;
        }
    }

    public void Dispose()
    {
        foreach (var call in _calls) call.Dispose();
    }
}
