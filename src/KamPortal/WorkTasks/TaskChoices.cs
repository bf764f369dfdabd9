namespace KamPortal.WorkTasks;

/// <param name="Today">In the viewer's zone.</param>
/// <param name="People">Who works at the client, most senior first.</param>
/// <param name="QueueRefusal">In words why service work of the account cannot go to the assistants' queue; null when it can.</param>
public sealed record TaskChoices(string Account, DateOnly Today, IReadOnlyList<TaskPerson> People, string? QueueRefusal);
