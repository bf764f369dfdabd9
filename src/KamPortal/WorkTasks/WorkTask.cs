using KamPortal.Accounts;
using KamPortal.Audit;
using KamPortal.Data;
using KamPortal.People;
using KamPortal.Staff;
using KamPortal.Touches.Planning;

namespace KamPortal.WorkTasks;

/// <summary>Work for an account that is no contact with it. A service task without assignee waits in the assistants' queue.</summary>
internal sealed class WorkTask : IVersioned, IAudited, IHandedWork
{
    public const int TitleMaxLength = 300;
    public const int DetailsMaxLength = 2000;
    public const int KeyMaxLength = 100;
    public const int LinkMaxLength = 200;

    private WorkTask()
    {
    }

    public int Id { get; private set; }

    public int AccountId { get; private set; }

    public Account Account { get; private set; } = null!;

    /// <summary>Null: in the assistants' queue.</summary>
    public int? AssigneeId { get; private set; }

    public PortalUser? Assignee { get; private set; }

    /// <summary>The absent colleague the assignee stands in for.</summary>
    public int? OnBehalfOfId { get; private set; }

    public PortalUser? OnBehalfOf { get; private set; }

    /// <summary>The absence because of which somebody stands in; the task goes back when it is over.</summary>
    public int? AbsenceId { get; private set; }

    public Absence? Absence { get; private set; }

    public TaskKind Kind { get; private set; }

    public TaskSource Source { get; private set; }

    public WorkTaskStatus Status { get; private set; }

    public string Title { get; private set; } = "";

    public string? Details { get; private set; }

    /// <summary>Whom of the client's people it concerns.</summary>
    public int? PersonId { get; private set; }

    public Person? Person { get; private set; }

    public DateOnly DueOn { get; private set; }

    /// <summary>The day it was due before a short absence moved it; null when none did.</summary>
    public DateOnly? ShiftedFromOn { get; private set; }

    /// <summary>Planned, then actual.</summary>
    public int? Minutes { get; private set; }

    /// <summary>Null when the portal itself raised it.</summary>
    public int? CreatedById { get; private set; }

    public PortalUser? CreatedBy { get; private set; }

    public DateTime CreatedAt { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    public DateTime? ClosedAt { get; private set; }

    public int? ClosedById { get; private set; }

    public PortalUser? ClosedBy { get; private set; }

    public string? Result { get; private set; }

    /// <summary>What it came from, unique: the same cause raises one task, however often it is looked at.</summary>
    public string? SourceKey { get; private set; }

    /// <summary>Where the work is done, relative to the site's root.</summary>
    public string? Link { get; private set; }

    public int Version { get; set; }

    int? IAudited.AuditAccountId => AccountId;

    /// <exception cref="RuleViolation">No title, or a text too long.</exception>
    public static WorkTask Raise(int accountId, int? assigneeId, TaskKind kind, TaskSource source, string title, DateOnly dueOn, DateTime at, int? byId = null, string? details = null, int? personId = null, int? minutes = null, string? sourceKey = null, string? link = null) =>
        new()
        {
            AccountId = accountId,
            AssigneeId = assigneeId,
            Kind = kind,
            Source = source,
            Title = FormRules.Required(title, TitleMaxLength, nameof(Title)),
            Details = FormRules.Text(details, DetailsMaxLength, nameof(Details)),
            PersonId = personId,
            DueOn = dueOn,
            Minutes = minutes,
            CreatedById = byId,
            CreatedAt = at,
            SourceKey = sourceKey,
            Link = link,
        };

    /// <summary>Handed over by somebody: it stays there, whoever comes back.</summary>
    /// <exception cref="RuleViolation">Closed already.</exception>
    public void Assign(int? assigneeId)
    {
        RequireOpen();
        (AssigneeId, OnBehalfOfId, AbsenceId, ShiftedFromOn) = (assigneeId, null, null, null);
    }

    /// <inheritdoc/>
    public void Place(Assignment assignment)
    {
        RequireOpen();
        (AssigneeId, OnBehalfOfId, DueOn, AbsenceId, ShiftedFromOn) = (assignment.AssigneeId, assignment.OnBehalfOfId, assignment.DueOn, assignment.AbsenceId, assignment.ShiftedFromOn);
    }

    /// <exception cref="RuleViolation">Closed already, or a text too long.</exception>
    public void Edit(TaskKind kind, string title, string? details, DateOnly dueOn)
    {
        RequireOpen();
        ShiftedFromOn = dueOn == DueOn ? ShiftedFromOn : null;
        (Kind, Title, DueOn) = (kind, FormRules.Required(title, TitleMaxLength, nameof(Title)), dueOn);
        Details = FormRules.Text(details, DetailsMaxLength, nameof(Details));
    }

    /// <exception cref="RuleViolation">Closed already, or a text too long.</exception>
    public void Close(WorkTaskStatus status, int byId, DateOnly on, DateTime at, string? result, int? minutes)
    {
        RequireOpen();
        (Status, ClosedById, ClosedOn, ClosedAt) = (status, byId, on, at);
        (Result, Minutes) = (FormRules.Text(result, DetailsMaxLength, nameof(Result)), minutes ?? Minutes);
    }

    /// <summary>Takes a close made a moment ago back.</summary>
    /// <param name="minutes">The planned ones.</param>
    public void Reopen(int? minutes) => (Status, ClosedById, ClosedOn, ClosedAt, Result, Minutes) = (WorkTaskStatus.Open, null, null, null, null, minutes);

    private void RequireOpen()
    {
        if (Status != WorkTaskStatus.Open)
        {
            throw new RuleViolation(WorkTaskMessages.AlreadyClosed);
        }
    }
}
