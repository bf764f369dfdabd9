using KamPortal.Accounts;
using KamPortal.Audit;

namespace KamPortal.Improvements;

/// <summary>A client who named what an improvement answers: what they said, and when they were shown what was done.</summary>
internal sealed class ImprovementAccount : IAudited
{
    public const int SaidMaxLength = 1000;

    public int Id { get; private set; }

    public int ImprovementId { get; init; }

    public Improvement Improvement { get; init; } = null!;

    public int AccountId { get; init; }

    public Account Account { get; init; } = null!;

    /// <summary>"You said": the client's words or the attribute, as the sheet shows it.</summary>
    public required string Said { get; set; }

    /// <summary>Null until the client was shown it.</summary>
    public DateOnly? ShownOn { get; set; }

    int? IAudited.AuditAccountId => AccountId;
}
