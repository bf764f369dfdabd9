using KamPortal.Surveys.Answers;

namespace KamPortal.Surveys.Results;

/// <summary>Narrows answers in words. Of an anonymous wave only the theme does.</summary>
public sealed record VerbatimFilter
{
    public int? ThemeId { get; init; }

    /// <summary>Only answers nobody has coded yet.</summary>
    public bool Uncoded { get; init; }

    public ScoreBand? Band { get; init; }

    /// <summary>Only for those who see clients.</summary>
    public int? ManagerId { get; init; }

    public ResponseSource? Source { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;
}
