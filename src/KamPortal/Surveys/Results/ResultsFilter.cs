using KamPortal.Accounts;
using KamPortal.Surveys.Answers;

namespace KamPortal.Surveys.Results;

/// <summary>Narrows figures. Of an anonymous wave only <see cref="Source"/> does.</summary>
public sealed record ResultsFilter
{
    public static readonly ResultsFilter All = new();

    public ResponseSource? Source { get; init; }

    /// <summary>The manager of the account when the wave opened.</summary>
    public int? ManagerId { get; init; }

    public AbcdCategory? Category { get; init; }

    public AccountSegment? Segment { get; init; }

    /// <summary>Role in purchases.</summary>
    public int? RoleId { get; init; }
}
