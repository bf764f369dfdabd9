using KamPortal.Accounts;
using KamPortal.Audit;
using KamPortal.Data;
using KamPortal.WorkTasks;

namespace KamPortal.PerspectivePlans;

/// <summary>How far an action of the perspective plans of an account is, in whatever version it stands.</summary>
internal sealed class ActionProgress : IVersioned, IAudited
{
    public const int NoteMaxLength = 500;

    public int Id { get; private set; }

    public int AccountId { get; init; }

    public Account Account { get; init; } = null!;

    public required string ActionKey { get; init; }

    public ActionStatus Status { get; set; }

    /// <summary>Roubles spent so far.</summary>
    public decimal Spent { get; set; }

    public string? Note { get; set; }

    public DateOnly? ClosedOn { get; set; }

    /// <summary>The task that stands for it in My day.</summary>
    public int? TaskId { get; set; }

    public WorkTask? Task { get; set; }

    public int Version { get; set; }

    int? IAudited.AuditAccountId => AccountId;
}
