namespace KamPortal.Acquaintances;

/// <summary>What is known between one of us and one of them.</summary>
public sealed record MatrixCell
{
    /// <summary>0…3; null while nobody said anything.</summary>
    public int? Strength { get; init; }

    public DateOnly? SinceOn { get; init; }

    public int? IntroducedByUserId { get; init; }

    public int? IntroducedByPersonId { get; init; }

    /// <summary>Who brought them together, a colleague or a person of the client.</summary>
    public string? IntroducedBy { get; init; }

    public string? Note { get; init; }

    public DateOnly? FirstTouchOn { get; init; }

    public DateOnly? LastTouchOn { get; init; }

    /// <summary>0 while there is no row.</summary>
    public int Version { get; init; }

    /// <summary>They have met in a touch, and nobody has noted the acquaintance.</summary>
    public bool IsHint => Strength is null && LastTouchOn is not null;

    public bool IsKnown => Strength > 0;
}
