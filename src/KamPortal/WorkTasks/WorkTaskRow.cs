namespace KamPortal.WorkTasks;

/// <param name="AssigneeId">Null: in the assistants' queue.</param>
/// <param name="HasNobody">The assignee no longer works here.</param>
/// <param name="OnBehalfOf">The absent colleague the assignee stands in for.</param>
/// <param name="CreatedBy">Null when the portal itself raised it.</param>
/// <param name="Link">Where the work is done, relative to the site's root.</param>
public sealed record WorkTaskRow(
    int Id,
    int AccountId,
    string Account,
    TaskKind Kind,
    TaskSource Source,
    string Title,
    string? Details,
    int? PersonId,
    string? Person,
    DateOnly DueOn,
    int? Minutes,
    int? AssigneeId,
    string? Assignee,
    bool HasNobody,
    string? OnBehalfOf,
    string? CreatedBy,
    string? Link,
    int Version);
