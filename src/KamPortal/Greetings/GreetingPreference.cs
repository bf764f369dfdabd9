using KamPortal.Audit;
using KamPortal.Data;
using KamPortal.People;

namespace KamPortal.Greetings;

/// <summary>How one person wishes to be congratulated; on one occasion or on all.</summary>
internal sealed class GreetingPreference : IVersioned, IAudited
{
    public int Id { get; private set; }

    public int PersonId { get; init; }

    public Person Person { get; init; } = null!;

    /// <summary>Null: all occasions without a line of their own.</summary>
    public int? OccasionId { get; init; }

    public GreetingOccasion? Occasion { get; init; }

    public bool IsNever { get; set; }

    /// <summary>Null: as the rule of the category says.</summary>
    public GreetingChannel? Channel { get; set; }

    public int Version { get; set; }

    int? IAudited.AuditAccountId => ((IAudited?)Person)?.AuditAccountId;
}
