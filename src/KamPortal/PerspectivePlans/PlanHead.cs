namespace KamPortal.PerspectivePlans;

/// <summary>One version of a plan in a line. Instants are in the viewer's zone, amounts roubles.</summary>
public sealed record PlanHead
{
    public required int Id { get; init; }

    public required int AccountId { get; init; }

    public required string Account { get; init; }

    public int Number { get; init; }

    public PerspectiveStatus Status { get; init; }

    public int FirstYear { get; init; }

    public int Years { get; init; }

    public int LastYear => FirstYear + Years - 1;

    public int AuthorId { get; init; }

    /// <summary>Who prepared it.</summary>
    public required string Author { get; init; }

    public string? AuthorPosition { get; init; }

    public DateTime CreatedAt { get; init; }

    public DateTime? SubmittedAt { get; init; }

    /// <summary>Who approved or returned it.</summary>
    public string? DecidedBy { get; init; }

    public string? DecidedByPosition { get; init; }

    public DateTime? DecidedAt { get; init; }

    public string? ReturnReason { get; init; }

    public DateOnly? NextReviewOn { get; init; }

    public decimal Budget { get; init; }

    /// <summary>Σ of the actions.</summary>
    public decimal Cost { get; init; }

    public bool IsOpen => Status is PerspectiveStatus.Draft or PerspectiveStatus.Submitted or PerspectiveStatus.Returned;
}
