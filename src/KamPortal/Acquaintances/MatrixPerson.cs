namespace KamPortal.Acquaintances;

/// <summary>A present person of the account, a column of the matrix.</summary>
public sealed record MatrixPerson
{
    public required int PersonId { get; init; }

    public required string Name { get; init; }

    /// <summary>Last name and initials.</summary>
    public required string ShortName { get; init; }

    public string? Position { get; init; }

    /// <summary>1 line staff … 5 top management; null while unknown.</summary>
    public int? Seniority { get; init; }

    public bool IsOutside { get; init; }

    public string? Organisation { get; init; }

    /// <summary>Percent in the purchasing centre where it is greatest; null for those in none.</summary>
    public int? Influence { get; init; }

    /// <summary>ЛПР, by the role of the place or in a purchasing centre.</summary>
    public bool IsDecisionMaker { get; init; }

    /// <summary>ЛВР: enough influence without deciding.</summary>
    public bool IsInfluencer { get; init; }

    /// <summary>The next open touch planned with them.</summary>
    public DateOnly? NextTouchOn { get; init; }

    public bool Decides => IsDecisionMaker || IsInfluencer;
}
