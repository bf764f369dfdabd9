using KamPortal.Accounts;
using KamPortal.Audit;
using KamPortal.People;
using KamPortal.Staff;

namespace KamPortal.Improvements;

/// <summary>A "you said, we did" sheet as it was shown to a client (rows 0.19 (4)): frozen.</summary>
internal sealed class ImprovementSheet : IAudited
{
    public int Id { get; private set; }

    public int AccountId { get; init; }

    public Account Account { get; init; } = null!;

    /// <summary>1, 2, 3 … per account.</summary>
    public int Number { get; init; }

    public SheetChannel Channel { get; init; }

    /// <summary>To whom it was sent or shown; null: the client as such.</summary>
    public int? PersonId { get; init; }

    public Person? Person { get; init; }

    /// <summary>ru or en.</summary>
    public required string Language { get; init; }

    /// <summary>Lines as JSON.</summary>
    [Sensitive]
    public required string Content { get; init; }

    public DateOnly ShownOn { get; init; }

    public DateTime At { get; init; }

    public int ById { get; init; }

    public PortalUser By { get; init; } = null!;

    int? IAudited.AuditAccountId => AccountId;
}
