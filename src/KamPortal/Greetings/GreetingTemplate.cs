using KamPortal.Audit;
using KamPortal.Data;
using KamPortal.Staff;

namespace KamPortal.Greetings;

/// <summary>A version of the words for an occasion in a language; the current one is used, the former ones are kept.</summary>
internal sealed class GreetingTemplate : ICurrent, IAudited
{
    public const int SubjectMaxLength = 200;
    public const int BodyMaxLength = 4000;

    public int Id { get; private set; }

    public int OccasionId { get; init; }

    public GreetingOccasion Occasion { get; init; } = null!;

    /// <summary>ru or en.</summary>
    public required string Language { get; init; }

    /// <summary>1, 2, 3 … per occasion and language.</summary>
    public int Number { get; init; }

    public bool IsCurrent { get; init; } = true;

    /// <summary>With placeholders.</summary>
    public required string Subject { get; init; }

    /// <summary>With placeholders; plain text, paragraphs by empty lines.</summary>
    public required string Body { get; init; }

    public DateTime At { get; init; }

    /// <summary>Null for the ones the portal came with.</summary>
    public int? ById { get; init; }

    public PortalUser? By { get; init; }

    int? IAudited.AuditAccountId => null;

    bool IAudited.ComesWithAnother => Occasion is { Id: 0 };
}
