using KamPortal.Accounts;

namespace KamPortal.Events;

/// <summary>All that whoever plans events may know of a client they do not see otherwise. Nothing is to be added here without asking who may see it.</summary>
internal sealed class EventClient
{
    public required int Id { get; init; }

    public required string Name { get; init; }

    public required string SortName { get; init; }

    public required AbcdCategory Category { get; init; }

    /// <summary>Neither archived nor lost.</summary>
    public required bool IsActive { get; init; }

    public required int ManagerId { get; init; }

    public required string Manager { get; init; }
}
