using KamPortal.Audit;
using KamPortal.Data;

namespace KamPortal.Events;

/// <summary>Slides, a handbook, a recording: where it lies, and whether participants get it.</summary>
internal sealed class EventMaterial : IVersioned, IAudited
{
    public const int TitleMaxLength = 200;
    public const int UrlMaxLength = 500;

    public int Id { get; private set; }

    public int EventId { get; init; }

    public DevelopmentEvent Event { get; init; } = null!;

    public required string Title { get; set; }

    public required string Url { get; set; }

    /// <summary>Participants find it on their page of the event.</summary>
    public bool ForParticipants { get; set; }

    public bool IsReady { get; set; }

    public int Version { get; set; }

    int? IAudited.AuditAccountId => null;
}
