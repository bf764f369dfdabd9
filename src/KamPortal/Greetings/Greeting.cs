using KamPortal.Accounts;
using KamPortal.Audit;
using KamPortal.Data;
using KamPortal.People;
using KamPortal.Staff;
using KamPortal.Touches.Planning;

namespace KamPortal.Greetings;

/// <summary>One person congratulated on one occasion in one year: planned, agreed, sent or skipped with a reason. The key can exist once.</summary>
internal sealed class Greeting : IVersioned, IAudited
{
    public const int KeyMaxLength = 60;

    public int Id { get; private set; }

    /// <summary>person:occasion:year, for days of the company with the account, unique. The touch of a greeting by call has it as occurrence key.</summary>
    public required string Key { get; init; }

    public int PersonId { get; init; }

    public Person Person { get; init; } = null!;

    /// <summary>The person's primary account.</summary>
    public int AccountId { get; set; }

    public Account Account { get; set; } = null!;

    public int OccasionId { get; init; }

    public GreetingOccasion Occasion { get; init; } = null!;

    /// <summary>The day itself, in the person's zone.</summary>
    public DateOnly On { get; set; }

    /// <summary>Day of the manager's call or card: the last working day on or before <see cref="On"/>.</summary>
    public DateOnly ActOn { get; set; }

    public GreetingChannel Channel { get; set; }

    public GreetingApproval Approval { get; set; }

    public GreetingStatus Status { get; set; }

    public GreetingSkip? SkipReason { get; set; }

    /// <summary>ru or en.</summary>
    public required string Language { get; set; }

    /// <summary>Empty while the words are those of the template: they are written when somebody agrees, edits, or at sending.</summary>
    public required string Subject { get; set; }

    /// <inheritdoc cref="Subject"/>
    [Sensitive]
    public required string Text { get; set; }

    /// <summary>Who agrees to it and calls.</summary>
    public int AssigneeId { get; set; }

    public PortalUser Assignee { get; set; } = null!;

    /// <summary>Null when nobody had to agree.</summary>
    public int? ApprovedById { get; set; }

    public PortalUser? ApprovedBy { get; set; }

    public DateTime? ApprovedAt { get; set; }

    /// <summary>When the letter was handed to the outbox, or the manager was done.</summary>
    public DateTime? ClosedAt { get; set; }

    public int Version { get; set; }

    int? IAudited.AuditAccountId => AccountId;

    /// <summary>Still to come: may be changed, cancelled or sent.</summary>
    public bool IsOpen => Status is GreetingStatus.Planned or GreetingStatus.Approved;

    /// <summary>A call needs nobody's consent: the manager makes it.</summary>
    public static GreetingStatus FirstStatus(GreetingChannel channel, GreetingApproval approval) =>
        channel == GreetingChannel.Email && approval != GreetingApproval.Automatic ? GreetingStatus.Planned : GreetingStatus.Approved;

    /// <summary>As at first: what stood in the way is over.</summary>
    public void PlanAgain(Planning.GreetingDecision decision, Assignment assignment)
    {
        (AccountId, Channel, Approval, AssigneeId, ActOn) = (decision.Place!.AccountId, decision.Channel, decision.Approval, assignment.AssigneeId, assignment.DueOn);
        (Status, SkipReason, ClosedAt, ApprovedById, ApprovedAt) = (FirstStatus(Channel, Approval), null, null, null, null);
    }

    public void Agree(int? byId, DateTime now) => (Status, ApprovedById, ApprovedAt) = (GreetingStatus.Approved, byId, now);

    public void Skip(GreetingSkip reason, DateTime now) => (Status, SkipReason, ClosedAt) = (GreetingStatus.Skipped, reason, now);

    /// <param name="accountId">For days of the company alone: somebody who decides at two companies congratulates both.</param>
    public static string KeyOf(int personId, int occasionId, int year, int? accountId = null) => accountId is { } account
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"greet:{personId}:{occasionId}:{year}:{account}")
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"greet:{personId}:{occasionId}:{year}");
}
