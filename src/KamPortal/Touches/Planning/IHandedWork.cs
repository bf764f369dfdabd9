namespace KamPortal.Touches.Planning;

/// <summary>Open work that passes from hand to hand while its manager is away: a touch or a task.</summary>
internal interface IHandedWork
{
    int Id { get; }

    int AccountId { get; }

    /// <summary>Null: in the assistants' queue, where nobody's absence matters.</summary>
    int? AssigneeId { get; }

    int? OnBehalfOfId { get; }

    int? AbsenceId { get; }

    DateOnly DueOn { get; }

    /// <summary>The day it was due before a short absence moved it.</summary>
    DateOnly? ShiftedFromOn { get; }

    /// <exception cref="RuleViolation">It is no longer open.</exception>
    void Place(Assignment assignment);
}
