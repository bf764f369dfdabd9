using KamPortal.Accounts;
using KamPortal.Audit;
using KamPortal.Data;
using KamPortal.People;
using KamPortal.Staff;
using KamPortal.Touches.Planning;

namespace KamPortal.Touches;

/// <summary>A planned or done contact with a client (касание). The programme's ones carry a key that can exist once.</summary>
internal sealed class Touch : IVersioned, IAudited, IHandedWork
{
    public const int TopicMaxLength = 300;
    public const int TextMaxLength = 2000;
    public const int KeyMaxLength = 60;
    public const int MaxMinutes = 1440;

    private Touch()
    {
    }

    public int Id { get; private set; }

    public int AccountId { get; private set; }

    public Account Account { get; private set; } = null!;

    /// <summary>Who does it.</summary>
    public int AssigneeId { get; private set; }

    public PortalUser Assignee { get; private set; } = null!;

    /// <summary>The absent manager a deputy stands in for.</summary>
    public int? OnBehalfOfId { get; private set; }

    public PortalUser? OnBehalfOf { get; private set; }

    /// <summary>The absence because of which somebody stands in; the touch goes back when it is over.</summary>
    public int? AbsenceId { get; private set; }

    public Absence? Absence { get; private set; }

    public TouchType Type { get; private set; }

    public TouchStatus Status { get; private set; }

    public TouchOrigin Origin { get; private set; }

    public string? Topic { get; private set; }

    public DateOnly DueOn { get; private set; }

    /// <summary>The day it was due before a short absence moved it; null when none did.</summary>
    public DateOnly? ShiftedFromOn { get; private set; }

    /// <summary>In the zone of the person who did it.</summary>
    public DateOnly? DoneOn { get; private set; }

    public DateTime? DoneAt { get; private set; }

    public int? DoneById { get; private set; }

    public PortalUser? DoneBy { get; private set; }

    /// <summary>Planned, then actual.</summary>
    public int Minutes { get; private set; }

    public TouchOutcome? Outcome { get; private set; }

    [Sensitive]
    public string? Result { get; private set; }

    public string? NextStep { get; private set; }

    public string? CancelReason { get; private set; }

    public int? RuleId { get; private set; }

    public CadenceRule? Rule { get; private set; }

    /// <summary>The date the rule gave, before days off and leave moved it.</summary>
    public DateOnly? OccurrenceOn { get; private set; }

    /// <summary>The direction of work of a role it carries out; null for all others, and when the direction has been struck out since.</summary>
    public int? DirectionId { get; private set; }

    public RoleDirection? Direction { get; private set; }

    /// <summary>series of the rule:account:person:date, or the key of the role's direction, unique; null for other own touches.</summary>
    public string? OccurrenceKey { get; private set; }

    public List<TouchPerson> People { get; private set; } = [];

    public int Version { get; set; }

    int? IAudited.AuditAccountId => AccountId;

    int? IHandedWork.AssigneeId => AssigneeId;

    /// <param name="seriesId"><see cref="CadenceRule.SeriesId"/>: the same in every version of the programme.</param>
    public static string KeyOf(int seriesId, int accountId, int? personId, DateOnly occurrence) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{seriesId}:{accountId}:{personId ?? 0}:{occurrence:yyyyMMdd}");

    public static Touch PlanByRule(RuleStretch asked, int accountId, int? personId, int assigneeId, int? onBehalfOfId, DateOnly occurrence, DateOnly due) =>
        PlanByRule(asked, accountId, personId, new Assignment(assigneeId, onBehalfOfId, due), occurrence);

    public static Touch PlanByRule(RuleStretch asked, int accountId, int? personId, Assignment assignment, DateOnly occurrence)
    {
        var touch = new Touch
        {
            AccountId = accountId,
            AssigneeId = assignment.AssigneeId,
            OnBehalfOfId = assignment.OnBehalfOfId,
            AbsenceId = assignment.AbsenceId,
            Type = asked.TouchType,
            Origin = asked.Rule.InitiativeOfId is null ? TouchOrigin.Programme : TouchOrigin.Own,
            Topic = asked.Topic,
            Minutes = asked.Minutes,
            DueOn = assignment.DueOn,
            ShiftedFromOn = assignment.ShiftedFromOn,
            RuleId = asked.Rule.Id,
            OccurrenceOn = occurrence,
            OccurrenceKey = KeyOf(asked.Rule.SeriesId, accountId, personId, occurrence),
        };
        if (personId is { } person)
        {
            touch.People.Add(new TouchPerson { PersonId = person });
        }

        return touch;
    }

    public static Touch Plan(int accountId, int assigneeId, TouchType type, DateOnly due, string? topic, int minutes, IEnumerable<int> personIds)
    {
        var touch = new Touch { AccountId = accountId, AssigneeId = assigneeId, Type = type, Origin = TouchOrigin.Own, Topic = topic, DueOn = due, Minutes = minutes };
        touch.People.AddRange(personIds.Distinct().Select(id => new TouchPerson { PersonId = id }));
        return touch;
    }

    /// <summary>Work by the role somebody plays in a purchasing centre.</summary>
    public static Touch PlanByRole(RoleDirection direction, int accountId, int assigneeId, DateOnly due, int personId, string key)
    {
        var touch = Plan(accountId, assigneeId, direction.TouchType, due, direction.Text, direction.Minutes, [personId]);
        (touch.DirectionId, touch.OccurrenceKey) = (direction.Id, key);
        return touch;
    }

    /// <summary>A call or card to congratulate; the key is the greeting's own.</summary>
    public static Touch PlanByGreeting(string key, int accountId, int personId, Assignment assignment, DateOnly on, TouchType type, string topic, int minutes)
    {
        var touch = Plan(accountId, assignment.AssigneeId, type, assignment.DueOn, topic, minutes, [personId]);
        touch.Place(assignment);
        (touch.Origin, touch.OccurrenceOn, touch.OccurrenceKey) = (TouchOrigin.Greeting, on, key);
        return touch;
    }

    /// <exception cref="RuleViolation">The touch is already done or cancelled.</exception>
    public void Complete(int byId, DateOnly on, DateTime at, TouchType type, int minutes, TouchOutcome outcome, string? result, string? nextStep, IReadOnlyCollection<int> personIds)
    {
        RequireOpen();
        (Status, DoneById, DoneOn, DoneAt) = (TouchStatus.Done, byId, on, at);
        (Type, Minutes, Outcome, Result, NextStep) = (type, minutes, outcome, result, nextStep);
        Meet(personIds);
    }

    /// <exception cref="RuleViolation">The touch is already done or cancelled.</exception>
    public void Reschedule(DateOnly due)
    {
        RequireOpen();
        (DueOn, ShiftedFromOn) = (due, null);
    }

    /// <summary>Handed over by somebody: it stays there, whoever comes back.</summary>
    /// <exception cref="RuleViolation">The touch is already done or cancelled.</exception>
    public void Assign(int assigneeId, int? onBehalfOfId)
    {
        RequireOpen();
        (AssigneeId, OnBehalfOfId, AbsenceId, ShiftedFromOn) = (assigneeId, onBehalfOfId, null, null);
    }

    /// <inheritdoc/>
    public void Place(Assignment assignment)
    {
        RequireOpen();
        (AssigneeId, OnBehalfOfId, DueOn, AbsenceId, ShiftedFromOn) = (assignment.AssigneeId, assignment.OnBehalfOfId, assignment.DueOn, assignment.AbsenceId, assignment.ShiftedFromOn);
    }

    /// <summary>Changes this one and leaves the rule it comes from as it is.</summary>
    /// <exception cref="RuleViolation">The touch is already done or cancelled.</exception>
    public void Edit(DateOnly due, TouchType type, string? topic, int minutes, IReadOnlyCollection<int> personIds)
    {
        if (due != DueOn)
        {
            Reschedule(due);
        }

        RequireOpen();
        (Type, Topic, Minutes) = (type, topic, minutes);
        Meet(personIds);
    }

    /// <summary>From now on an occurrence of the rule as an account's deviation has it.</summary>
    /// <exception cref="RuleViolation">The touch is already done or cancelled.</exception>
    public void Follow(CadenceDeviation deviation, int? personId, DateOnly due)
    {
        RequireOpen();
        (Type, Topic, Minutes, OccurrenceOn, OccurrenceKey) = (deviation.TouchType, deviation.Topic, deviation.Minutes, deviation.StartsOn, KeyOf(deviation.SeriesId, AccountId, personId, deviation.StartsOn));
        if (due != DueOn)
        {
            Reschedule(due);
        }
    }

    /// <exception cref="RuleViolation">The touch is already done or cancelled.</exception>
    public void Cancel(string? reason)
    {
        RequireOpen();
        (Status, CancelReason) = (TouchStatus.Cancelled, reason);
    }

    /// <summary>Takes back a completion or cancellation made a moment ago; what was planned is planned again.</summary>
    public void Reopen(TouchType type, int minutes, IReadOnlyCollection<int> personIds)
    {
        (Status, DoneById, DoneOn, DoneAt, Outcome, Result, NextStep, CancelReason) = (TouchStatus.Planned, null, null, null, null, null, null, null);
        (Type, Minutes) = (type, minutes);
        Meet(personIds);
    }

    private void Meet(IReadOnlyCollection<int> personIds)
    {
        People.RemoveAll(p => !personIds.Contains(p.PersonId));
        People.AddRange(personIds.Distinct().Where(id => People.TrueForAll(p => p.PersonId != id)).Select(id => new TouchPerson { PersonId = id }).ToList());
    }

    private void RequireOpen()
    {
        if (Status != TouchStatus.Planned)
        {
            throw new RuleViolation(Status == TouchStatus.Done ? TouchesMessages.AlreadyDone : TouchesMessages.AlreadyCancelled);
        }
    }
}
