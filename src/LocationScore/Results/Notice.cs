namespace LocationScore;

/// <summary>Something that the reader of a ranking should know: it is not an error, but it bears on the result.</summary>
/// <param name="Code">A stable name of the kind of notice, from <see cref="NoticeCodes"/>.</param>
/// <param name="Message">What happened, as one sentence.</param>
/// <param name="Location">The id of the location concerned, or <see langword="null"/>.</param>
/// <param name="Node">The id of the factor, criterion or requirement concerned, or <see langword="null"/>.</param>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record Notice(string Code, string Message, string? Location = null, string? Node = null);
